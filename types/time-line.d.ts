/** Made by setup/vite-plugins.ts: when each slide of the talk comes up and is left, in seconds, by its name. */
declare module 'virtual:time-line' {
  const timeLine: Record<string, import('../talk/schedule-offset').TimeSpan | undefined>
  export default timeLine
}
