/** Height of the slab under each storey, in slide pixels. */
export const SLAB = 14
/** Cross-sections of floors 4 and 3: their number, a title, and their top and height. */
export const STOREYS = [
  { n: 4, who: 'Most people', y: 160, height: 252 },
  { n: 3, who: 'Very few', y: 426, height: 202 },
] as const
