/** Whether the deck is served to the whole network, so that navigating takes a password. */
declare const __STAGE_REMOTE__: boolean

/** The option `returnFrom`. */
declare const __STAGE_RETURN_FROM__: readonly string[]

declare module 'virtual:stage-time-line' {
  const timeLine: Readonly<Record<number, readonly [from: number, to: number]>>
  export default timeLine
}
