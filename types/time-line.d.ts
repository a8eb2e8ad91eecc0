/** Written by setup/vite-plugins.ts: the time span of each slide of the talk, in seconds, by its name. */
declare module 'virtual:time-line' {
  const timeLine: Record<string, import('../talk/schedule-offset').TimeSpan | undefined>
  export default timeLine
}
