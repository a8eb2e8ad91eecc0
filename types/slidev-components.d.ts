/** A component of Slidev's client by name, to import lazily; setup/patches/client.ts resolves it. */
declare module 'slidev:*' {
  const component: import('vue').Component
  export default component
}
