/** Written by setup/patches/frontmatter.ts: alternative text and source ids of each slide, by its name. */
declare module 'virtual:slide-descriptions' {
  const descriptions: Record<string, import('../setup/patches/frontmatter').SlideDescription>
  export default descriptions
}
