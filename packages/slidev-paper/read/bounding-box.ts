/** A box on a slide or a page, in pixels from its top left corner. */
export interface BoundingBox {
  x: number
  y: number
  w: number
  h: number
  /** Corners of a rotated or skewed shape within the box, in order. */
  corners?: [number, number][]
}
