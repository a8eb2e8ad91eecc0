/** Made by setup/patches/frontmatter.ts: the speaker notes of every slide as HTML, in order; a dev server has none here. */
declare module 'virtual:notes' {
  const notes: readonly string[]
  export default notes
}
