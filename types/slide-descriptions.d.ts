/** Made by setup/patches/frontmatter.ts: what each slide shows and rests on, by its name. */
declare module 'virtual:slide-descriptions' {
  const descriptions: Record<string, import('../setup/patches/frontmatter').SlideDescription>
  export default descriptions
}
