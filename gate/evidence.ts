/** What is seen of a deck, as plain data: rules judge by this and nothing else. */
import type { AxeFault } from './visit/axe'
import type { Ink } from './visit/ink'
import type { Box, Fault, Sheet } from './page/sheet'
import type { Dots } from './pdf/draw'
import type { PlacedLink } from './pdf/links'
import type { Printed } from './pdf/printed'

export interface SlideInfo {
  no: number
  /** What its address calls it: its `routeAlias`, else its number. */
  name: string
  title: string
  notes: string
  frontmatter: Record<string, unknown>
}

export interface DeckInfo {
  /** Its addresses stand behind a hash. */
  hash: boolean
  title: string
  language: string
  width: number
  height: number
  /** Slidev's colorSchema: light, dark, or both. */
  schema: string
  slides: SlideInfo[]
}

export type Mode = 'light' | 'dark'

/** A slide at one click, in one mode: a picture that differs from the one before. */
export interface Look {
  slide: SlideInfo
  click: number
  mode: Mode
  sheet: Sheet
  /** Of each text of the sheet, its ink. */
  ink: Ink[]
  axe: AxeFault[]
  /** What takes the focus and does not show it. */
  ringless: Found[]
  /** Files of the deck that links lead to and that are not there. */
  missing: string[]
  /** Embedded pages that are not there. */
  gone: Fault[]
}

/** All clicks of a slide, in one mode, from the first to the last. */
export interface Visit {
  slide: SlideInfo
  mode: Mode
  clicks: number
  /** One for each click. */
  sheets: Sheet[]
  /** PNG of the last. */
  shot?: Buffer
}

/** Two pictures that should be equal: up to three lines of each that the other has not. */
export interface Difference {
  now: string[]
  before: string[]
}

/** What happened on the way to a state of a slide. */
export interface Moment {
  slide: SlideInfo
  /** How it was reached: "click 2", "back at click 1", "in the presenter's view". */
  when: string
  click: number
  /** What the page said or asked for. */
  noise: readonly string[]
  /** Why it did not come to rest there. */
  trouble?: string
  /** The key that was pressed to get here and did nothing. */
  deaf?: string
  /** How it differs from the picture of the same click on the way forwards. */
  changed?: Difference & { how: 'back' | 'entered' | 'by itself' }
  /** How long the page was too busy to answer on entering, in ms. */
  busy?: number
  /** What this slide has set going and goes on after it was left. */
  leftovers?: { kind: string; every: number }[]
}

/** The deck as a whole. */
export interface Whole {
  info: DeckInfo
  /** Ids that stand twice when all slides are on one page. */
  repeatedIds: string[]
}

/** Slide → its pages in the PDF, from 1. */
export type PagesOf = ReadonlyMap<number, readonly number[]>

/** A page of the deck's PDF, beside the slide that it is of. */
export interface Page {
  slide: SlideInfo
  /** The slide at the click that is printed. */
  sheet: Sheet
  /** Its picture; of clicks before the last there is none. */
  picture?: Dots
  printed: Printed
  links: PlacedLink[]
  pages: PagesOf
}

/** The PDF as a whole. */
export interface Book {
  slides: readonly SlideInfo[]
  /** How many pages it has, and which are whose; none where it is another number than slides, or clicks. */
  count: number
  pages: PagesOf
  /** Marked as tagged; and pages with pictures that have no words for who cannot see them. */
  tagged: boolean
  unnamed: number[]
  title?: string
  language?: string
  /** Entry by entry, with the page that it leads to. */
  outline: { title: string; page?: number }[]
}

/** Something wrong, in words, and where on the sheet. */
export interface Found {
  what: string
  /** By what it is the same finding at another click, where its words differ from click to click. */
  same?: string
  at?: Box[]
}
