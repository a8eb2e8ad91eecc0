/** What is seen of a deck, as plain data: rules judge by this and nothing else. */
import type { AxeNodeResult } from './visit/run-axe'
import type { TextInk } from './visit/text-ink'
import type { BoundingBox, ElementFinding, SlideContent } from './page/types'
import type { Bitmap } from './pdf/render-page'
import type { PrintedLink } from './pdf/links'
import type { PrintedPage } from './pdf/printed-page'

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
  hashRouting: boolean
  title: string
  language: string
  width: number
  height: number
  /** Slidev's colorSchema: light, dark, or both. */
  colorSchema: string
  slides: SlideInfo[]
}

export type Mode = 'light' | 'dark'

/** A slide at one click, in one mode: a picture that differs from the one before. */
export interface ClickSnapshot {
  slide: SlideInfo
  click: number
  mode: Mode
  content: SlideContent
  /** Of each text of the sheet, its ink. */
  ink: TextInk[]
  axe: AxeNodeResult[]
  /** What takes the focus and does not show it. */
  withoutFocusRing: RuleFinding[]
  /** Files of the deck that links lead to and that are not there. */
  missingFiles: string[]
  /** Embedded pages that are not there. */
  missingFrames: ElementFinding[]
}

/** All clicks of a slide, in one mode, from the first to the last. */
export interface SlideSnapshot {
  slide: SlideInfo
  mode: Mode
  clicks: number
  /** One for each click. */
  contentByClick: SlideContent[]
  /** PNG of the last. */
  screenshot?: Buffer
}

/** Two pictures that should be equal: up to three lines of each that the other has not. */
export interface DisplayListDiff {
  now: string[]
  before: string[]
}

/** What happened on the way to a state of a slide. */
export interface NavigationEvent {
  slide: SlideInfo
  /** How it was reached: "click 2", "back at click 1", "in the presenter's view". */
  when: string
  click: number
  /** What the page said or asked for. */
  log: readonly string[]
  /** Why it did not come to rest there. */
  failure?: string
  /** The key that was pressed to get here and did nothing. */
  ignoredKey?: string
  /** How it differs from the picture of the same click on the way forwards. */
  diff?: DisplayListDiff & { kind: 'back' | 'entered' | 'by itself' }
  /** How long the page was too busy to answer on entering, in ms. */
  longTaskMs?: number
  /** What this slide has set going and goes on after it was left. */
  leaks?: { kind: string; delayMs: number }[]
}

/** The deck as a whole. */
export interface DeckSnapshot {
  info: DeckInfo
  /** Ids that stand twice when all slides are on one page. */
  repeatedIds: string[]
}

/** Slide → its pages in the PDF, from 1. */
export type PagesBySlide = ReadonlyMap<number, readonly number[]>

/** A page of the deck's PDF, beside the slide that it is of. */
export interface PageComparison {
  slide: SlideInfo
  /** The slide at the click that is printed. */
  content: SlideContent
  /** Its picture; of clicks before the last there is none. */
  slideBitmap?: Bitmap
  printed: PrintedPage
  links: PrintedLink[]
  pagesBySlide: PagesBySlide
}

/** The PDF as a whole. */
export interface PdfSummary {
  slides: readonly SlideInfo[]
  /** How many pages it has, and which are whose; none where it is another number than slides, or clicks. */
  pageCount: number
  pagesBySlide: PagesBySlide
  /** Marked as tagged; and pages with pictures that have no words for who cannot see them. */
  tagged: boolean
  pagesWithoutAltText: number[]
  title?: string
  language?: string
  /** Entry by entry, with the page that it leads to. */
  outline: { title: string; page?: number }[]
}

/** Something wrong, in words, and where on the sheet. */
export interface RuleFinding {
  message: string
  /** By what it is the same finding at another click, where its words differ from click to click. */
  dedupeKey?: string
  boxes?: BoundingBox[]
}
