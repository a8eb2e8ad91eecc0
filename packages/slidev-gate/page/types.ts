/** Plain data of a slide. All coordinates and sizes are slide pixels: CSS pixels of the slide, which fills the viewport. */
import type { BoundingBox } from 'slidev-paper/read'

export type { BoundingBox }

/** A colour that the theme sets: by the colours of code, or by a property of the elements of a selector. */
export type ThemeColour = { property: 'code' } | { property: 'color' | 'opacity'; selector: string }

/** A text node as painted. */
export interface TextRun {
  words: string
  /** Path of its element: “text.t-label < g.axis < svg.drawing”. */
  path: string
  /** Painted font size. */
  size: number
  weight: number
  /** Painted colour, 0–255 and opacity 0–1. */
  colour: number[]
  /** Whether `-webkit-text-stroke` paints the letters as outlines. */
  outlined: boolean
  /** Where the theme sets the colour; undefined if the slide may set it. */
  themeColour?: ThemeColour
  /** Whether an image or a gradient, clipped to the text, gives the letters their colours. */
  backgroundClipped: boolean
  /** Index of its kind in `ReadOptions.smallPrint`; -1 = no small print. */
  smallPrintKind: number
  /** Whether the text is dimmed on purpose. */
  dimmed: boolean
  /** Whether the text is code or part of a formula. */
  code: boolean
  /** Path of the outermost table, list, code block or drawing around the text. */
  block?: string
  /** One box per line, tight around the letters. */
  lines: BoundingBox[]
  /** The text in pieces of a few letters; empty for rotated text. */
  pieces: TextPiece[]
}

/** A few letters: the box is that of their line. */
export interface TextPiece extends BoundingBox {
  words: string
  /** Top and bottom edge of the letters themselves. */
  top: number
  bottom: number
}

/** A problem of an element. */
export interface ElementFinding {
  path: string
  /** Completes a sentence whose subject is the element. */
  message: string
  box?: BoundingBox
}

/** A text with the path of its element. */
export interface LocatedText {
  words: string
  path: string
}

/** A link with its target. */
export interface SlideLink extends LocatedText {
  /** The attribute as written. */
  href: string
  /** Problem of the target; '' = none. */
  problem: string
  /** Number of the slide that it leads to. */
  slide?: number
  box: BoundingBox
}

/** The current slide at one click. */
export interface SlideContent {
  no: number
  click: number
  /** Number of clicks of the slide. */
  clicks: number
  /** First click of the slide. */
  clicksStart: number
  /** Size of the slide. */
  width: number
  height: number
  /** Texts of visible h1. */
  mainHeadings: string[]
  /** Texts of visible headings of all levels. */
  allHeadings: string[]
  texts: TextRun[]
  /** Elements that run off the slide, apart from text. */
  overflowing: (ElementFinding & { block?: string })[]
  /** Boxes and drawings that clip their content. */
  clipped: ElementFinding[]
  /** Attributes with NaN, undefined or an object as a string. */
  stringifiedAttributes: ElementFinding[]
  /** Drawings, images and frames without an accessible name. */
  unnamed: ElementFinding[]
  /** Media that do not load. */
  missingMedia: (ElementFinding & { isExternal: boolean })[]
  /** Resources of other sites, each with the box of its element. */
  externalResources: { href: string; box: BoundingBox }[]
  /** Accessible names, and texts that only screen readers get. */
  screenReaderTexts: LocatedText[]
  /** Texts with an opacity of 0. */
  transparentTexts: LocatedText[]
  links: SlideLink[]
  /** Boxes of controls and media players. */
  interactive: BoundingBox[]
  /** Embedded pages; `inDeck`: whether the address is that of a slide. */
  frames: { path: string; href: string; inDeck: boolean; box: BoundingBox }[]
  /** Ids used more than once on the slide. */
  repeatedIds: string[]
  /** Elements with an infinite animation. */
  infiniteAnimations: ElementFinding[]
}

/** Options of `readSlide`: CSS selectors. */
export interface ReadOptions {
  /** Small print, one selector per kind. */
  smallPrint: string[]
  /** Text that is dimmed on purpose. */
  dimmed: string
  /** Code and formulas. */
  code: string
  /** Elements that may run off the slide or out of their box. */
  bleed: string
  /** Controls and media players. */
  interactive: string
}
