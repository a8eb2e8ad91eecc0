/** The plates in the drawing of a model: their number, the x of the middle of the first, and their pitch. */
export const PLATES = { count: 9, middle: 29, pitch: 42 } as const
