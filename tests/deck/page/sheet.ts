/** What is told of a slide, as plain data. Coordinates are sheet pixels, 1280 × 720. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
  /** The corners, in turn, of something that stands at an angle in this box. */
  corners?: [number, number][]
}

/** A run of text as painted. */
export interface Text {
  words: string
  /** Where it is: "text.t-label < g.axis < svg.drawing". */
  place: string
  /** Height of the letters' em, in sheet pixels. */
  size: number
  weight: number
  /** Painted colour, 0–255 and opacity 0–1. */
  colour: number[]
  /** Painted by `-webkit-text-stroke`, when the letters are outlined. */
  outlined: boolean
  /** Marked as small print: class t-tick, title block, mini-building. */
  small: boolean
  /** One box a line, tight around the letters. */
  lines: Box[]
}

export interface Fault {
  place: string
  what: string
}

export interface Sheet {
  no: number
  click: number
  clicks: number
  headings: string[]
  texts: Text[]
  /** Boxes and drawn shapes that run over the sheet's edge. */
  outside: Fault[]
  /** Boxes that cut off what is in them. */
  clipped: Fault[]
  /** Attributes that something went wrong with on the way to the page. */
  broken: Fault[]
}
