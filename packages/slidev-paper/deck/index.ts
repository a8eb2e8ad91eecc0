/** Finds and serves a deck, and names its slides: what prints or checks it has in common. */
export * from './deck-error'
export * from './find-slidev'
export * from './serve-slides'
export * from './slidev-log'
export * from './slide-range'
export * from './temp-files'
