/** Written by setup/patches/frontmatter.ts: the speaker notes of every slide as HTML, in order; empty on the dev server. */
declare module 'virtual:notes' {
  const notes: readonly string[]
  export default notes
}
