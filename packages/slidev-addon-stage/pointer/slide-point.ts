/** A point of the slide, in % of its width and height. */
export interface SlidePoint {
  x: number
  y: number
}
