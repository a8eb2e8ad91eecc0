/** What is told of a slide, as plain data. Coordinates are sheet pixels. */
export interface BoundingBox {
  x: number
  y: number
  w: number
  h: number
  /** The corners, in turn, of something that stands at an angle in this box. */
  corners?: [number, number][]
}

/** A run of text as painted. */
export interface TextRun {
  words: string
  /** Where it is: "text.t-label < g.axis < svg.drawing". */
  path: string
  /** Height of the letters' em, in sheet pixels. */
  size: number
  weight: number
  /** Painted colour, 0–255 and opacity 0–1. */
  colour: number[]
  /** Painted by `-webkit-text-stroke`, when the letters are outlined. */
  outlined: boolean
  /** Its letters are cut out of a picture or a gradient, whose colours they have. */
  backgroundClipped: boolean
  /** Which of the kinds of small print asked for it is; -1 = none. */
  smallPrintKind: number
  /** Dimmed on purpose, since the slide points elsewhere. */
  dimmed: boolean
  /** Stands in code or in a formula, where any word may stand. */
  code: boolean
  /** One box a line, tight around the letters. */
  lines: BoundingBox[]
  /** The same in pieces of a few letters; none where letters stand at an angle. */
  pieces: TextPiece[]
}

/** A few letters: the box of their line, and how tight they stand in it. */
export interface TextPiece extends BoundingBox {
  words: string
  top: number
  bottom: number
}

/** Something wrong with an element. */
export interface ElementFinding {
  path: string
  message: string
  box?: BoundingBox
}

/** Words that nobody sees, in a place. */
export interface LocatedText {
  words: string
  path: string
}

/** A link: as it is written, what is wrong with where it leads, and the slide that it leads to. */
export interface SlideLink extends LocatedText {
  href: string
  /** '' = nothing. */
  problem: string
  slide?: number
  box: BoundingBox
}

export interface SlideContent {
  no: number
  click: number
  clicks: number
  /** The click it begins with. */
  clicksStart: number
  width: number
  height: number
  /** Headlines of the first rank. */
  mainHeadings: string[]
  /** Headings of any rank. */
  allHeadings: string[]
  texts: TextRun[]
  /** Boxes and drawn shapes that run over the sheet's edge. */
  overflowing: ElementFinding[]
  /** Boxes that cut off what is in them. */
  clipped: ElementFinding[]
  /** Attributes that something went wrong with on the way to the page. */
  stringifiedAttributes: ElementFinding[]
  /** Drawings and pictures that have no name for who cannot see them, or did not load. */
  unnamed: ElementFinding[]
  missingMedia: (ElementFinding & { isExternal: boolean })[]
  /** What is shown of other sites: its address, and where. */
  externalResources: { href: string; box: BoundingBox }[]
  /** What is said to who cannot see: texts for the ear alone, and names. */
  screenReaderTexts: LocatedText[]
  /** Texts that are there and have no opacity. */
  transparentTexts: LocatedText[]
  /** Links, with what they lead to. */
  links: SlideLink[]
  /** What is there to be pressed, typed into or played. */
  interactive: BoundingBox[]
  /** Pages embedded, with their addresses, and whether that is one of a slide. */
  frames: { path: string; href: string; inDeck: boolean; box: BoundingBox }[]
  /** What moves without an end. */
  infiniteAnimations: ElementFinding[]
}

/** What a deck asks of `read`: selectors. */
export interface ReadOptions {
  /** Small print, kind by kind. */
  smallPrint: string[]
  dimmed: string
  code: string
  /** May run off the sheet, or out of its box. */
  bleed: string
  /** Is there to be pressed, typed into or played. */
  interactive: string
}
