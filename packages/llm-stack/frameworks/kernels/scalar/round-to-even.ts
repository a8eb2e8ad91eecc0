/** Adding and subtracting it rounds a 32-bit number below 2²² to a whole one, half to even. */
const ROUNDING = 12582912

/** A 32-bit number below 2²², rounded to a whole one. */
export const roundToEven = (x: number): number => Math.fround(Math.fround(x + ROUNDING) - ROUNDING)
