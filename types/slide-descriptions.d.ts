/** Written by setup/vite-plugins.ts: alternative text and source ids of each slide, by its name. */
declare module 'virtual:slide-descriptions' {
  const descriptions: Record<string, import('../setup/slide-descriptions').SlideDescription>
  export default descriptions
}
