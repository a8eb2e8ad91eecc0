/** Made by setup/lean-slides.ts: what each slide shows and rests on, by its name. */
declare module 'virtual:described' {
  const described: Record<string, import('../setup/lean-slides').Description>
  export default described
}
