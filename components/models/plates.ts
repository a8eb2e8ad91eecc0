/** The engine's plates: the middle of the first, and from one to the next. */
export const PLATES = { count: 9, middle: 29, pitch: 42 } as const
