/** A part of Slidev's client by its name, fetched when it is asked for: setup/patches/client.ts knows where it lies. */
declare module 'slidev:*' {
  const part: import('vue').Component
  export default part
}
