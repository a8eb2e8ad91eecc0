/** What is told of a slide, as plain data. Coordinates are sheet pixels. */
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
  /** Its letters are cut out of a picture or a gradient, whose colours they have. */
  cutOut: boolean
  /** Which of the kinds of small print asked for it is; -1 = none. */
  small: number
  /** Dimmed on purpose, since the slide points elsewhere. */
  dimmed: boolean
  /** Stands in code or in a formula, where any word may stand. */
  code: boolean
  /** One box a line, tight around the letters. */
  lines: Box[]
  /** The same in pieces of a few letters; none where letters stand at an angle. */
  pieces: Piece[]
}

/** A few letters: the box of their line, and how tight they stand in it. */
export interface Piece extends Box {
  words: string
  top: number
  bottom: number
}

/** Something wrong with an element. */
export interface Fault {
  place: string
  what: string
  box?: Box
}

/** Words that nobody sees, in a place. */
export interface Words {
  words: string
  place: string
}

/** A link: as it is written, what is wrong with where it leads, and the slide that it leads to. */
export interface LinkSeen extends Words {
  href: string
  /** '' = nothing. */
  leads: string
  slide?: number
  box: Box
}

export interface Sheet {
  no: number
  click: number
  clicks: number
  /** The click it begins with. */
  start: number
  width: number
  height: number
  /** Headlines of the first rank. */
  headings: string[]
  /** Headings of any rank. */
  titles: string[]
  texts: Text[]
  /** Boxes and drawn shapes that run over the sheet's edge. */
  outside: Fault[]
  /** Boxes that cut off what is in them. */
  clipped: Fault[]
  /** Attributes that something went wrong with on the way to the page. */
  broken: Fault[]
  /** Drawings and pictures that have no name for who cannot see them, or did not load. */
  nameless: Fault[]
  lost: (Fault & { elsewhere: boolean })[]
  /** What is shown of other sites: its address, and where. */
  elsewhere: { href: string; box: Box }[]
  /** What is said to who cannot see: texts for the ear alone, and names. */
  spoken: Words[]
  /** Texts that are there and have no opacity. */
  faded: Words[]
  /** Links, with what they lead to. */
  links: LinkSeen[]
  /** What is there to be pressed, typed into or played. */
  live: Box[]
  /** Pages embedded, with their addresses, and whether that is one of a slide. */
  frames: { place: string; href: string; slide: boolean; box: Box }[]
  /** What moves without an end. */
  endless: Fault[]
}

/** What a deck asks of `read`: selectors. */
export interface Wishes {
  /** Small print, kind by kind. */
  small: string[]
  dimmed: string
  code: string
  /** May run off the sheet, or out of its box. */
  bleed: string
  /** Is there to be pressed, typed into or played. */
  live: string
}
