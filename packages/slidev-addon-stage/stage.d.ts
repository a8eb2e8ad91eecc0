/** Whether the deck is served to the whole network, so that navigating takes a password. */
declare const __STAGE_REMOTE__: boolean

/** The option `returnFrom`. */
declare const __STAGE_RETURN_FROM__: readonly string[]

/** The option `keys`. */
declare const __STAGE_KEYS__: Readonly<Record<string, string>>

/** Whether this build offers narration, and how fast captions run without a voice; undefined = it does not. */
declare const __STAGE_NARRATION__: { wordsPerMinute: number } | undefined

/** The slot that is served or was built, in minutes; Infinity in a deck without slots. */
declare const __STAGE_SLOT__: number

declare module 'virtual:stage-time-line' {
  const timeLine: Readonly<Record<number, readonly [from: number, to: number]>>
  export default timeLine
}
