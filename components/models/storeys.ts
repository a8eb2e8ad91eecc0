/** Floors 4 and 3 as they are cut open: top and height of each, and of the slab it stands on. */
export const SLAB = 14
export const STOREYS = [
  { n: 4, who: 'Most people', y: 160, height: 252 },
  { n: 3, who: 'Very few', y: 426, height: 202 },
] as const
