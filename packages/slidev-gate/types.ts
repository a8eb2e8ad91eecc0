/** Plain data read from a deck and its PDF: the only input of rules. */
import type { AxeNodeResult } from './visit/run-axe'
import type { Grade } from './grades'
import type { TextInk } from './visit/text-ink'
import type { BoundingBox, ElementFinding, SlideContent } from './page/types'
import type { Bitmap, PrintedLink, PrintedPage } from 'slidev-paper/read'

export interface SlideInfo {
  /** Slide number, from 1; 0 = the whole deck. */
  no: number
  /** The slide's `routeAlias`, otherwise its number: the last part of its address. */
  name: string
  title: string
  /** Speaker notes. */
  notes: string
  frontmatter: Record<string, unknown>
}

export interface DeckInfo {
  /** Whether slide addresses are in the URL's hash (`#/7`). */
  hashRouting: boolean
  title: string
  /** The `lang` attribute of the page. */
  language: string
  /** Slide size in slide pixels. */
  width: number
  height: number
  /** Slidev's `colorSchema`: light, dark, or both. */
  colorSchema: string
  slides: SlideInfo[]
}

/** Colour scheme in which a slide is rendered. */
export type Mode = 'light' | 'dark'

/** One slide at one click in one mode. */
export interface ClickSnapshot {
  slide: SlideInfo
  click: number
  mode: Mode
  content: SlideContent
  /** Ink of each text of `content.texts`, in the same order. */
  ink: TextInk[]
  axe: AxeNodeResult[]
  /** Focusable controls without a visible focus ring. */
  withoutFocusRing: RuleFinding[]
  /** Link targets within the deck's site that do not exist. */
  missingFiles: string[]
  /** Embedded pages that do not load. */
  missingFrames: ElementFinding[]
}

/** All clicks of a slide in one mode. */
export interface SlideSnapshot {
  slide: SlideInfo
  mode: Mode
  /** Number of clicks. */
  clicks: number
  /** One entry per click, from the first to the last. */
  contentByClick: SlideContent[]
  /** PNG of the last click. */
  screenshot?: Buffer
  /** Clicks at which nothing happens. */
  deadClicks: number[]
  /** Clicks that the slide's Markdown waits for. */
  awaitedClicks: number[]
}

/** Difference of two display lists: up to three lines that only one of them has. */
export interface DisplayListDiff {
  now: string[]
  before: string[]
}

/** One navigation step: how a slide's state was reached, and what happened on the way. */
export interface NavigationEvent {
  slide: SlideInfo
  /** Label of the step: “click 2”, “back at click 1”, “in the presenter view”. */
  when: string
  click: number
  /** Lines of the page log: console messages, uncaught errors, failed and external requests. */
  log: readonly string[]
  /** Whether the slide was entered just before, so that messages may be those of the slide before it. */
  isEntry?: boolean
  /** Why the slide did not settle. */
  failure?: string
  /** The key that was pressed without effect. */
  ignoredKey?: string
  /** Difference to the same click in the forward pass. */
  diff?: DisplayListDiff & { kind: 'back' | 'entered' | 'again' | 'by itself' }
  /** Longest task of the main thread while the slide was entered, in ms. */
  longTaskMs?: number
  /** Time in which this page draws a plain chart, in ms; measured after a long task. */
  plainChartMs?: number
  /** Timers of this slide that still run after it was left. */
  leaks?: { kind: string; delayMs: number }[]
}

/** Data about the deck that no single slide has. */
export interface DeckSnapshot {
  info: DeckInfo
  /** Ids used on several slides, which are on one page in the overview. */
  repeatedIds: string[]
}

/** Slide number → its page numbers in the PDF, from 1. */
export type PagesBySlide = ReadonlyMap<number, readonly number[]>

/** A PDF page beside the slide that it shows. */
export interface PageComparison {
  slide: SlideInfo
  /** Content of the slide at the printed click. */
  content: SlideContent
  /** Screenshot of the slide; only its last click has one. */
  slideBitmap?: Bitmap
  printed: PrintedPage
  links: PrintedLink[]
  pagesBySlide: PagesBySlide
}

/** Data about the PDF that no single page has. */
export interface PdfSummary {
  slides: readonly SlideInfo[]
  pageCount: number
  /** Empty if the number of pages fits neither slides nor clicks. */
  pagesBySlide: PagesBySlide
  /** Whether the PDF is marked as tagged. */
  tagged: boolean
  /** Pages with a figure or formula that has no alternative text. */
  pagesWithoutAltText: number[]
  title?: string
  language?: string
  /** Outline entries, depth first, each with its target page. */
  outline: { title: string; page?: number }[]
}

/** What a rule reports: a message, and boxes on the slide. */
export interface RuleFinding {
  message: string
  /** The rule's grade by default. */
  grade?: Grade
  /** What is wrong, without where: findings of a rule with the same cause are told once; `message` by default. */
  cause?: string
  /** Whether the cause on another slide is another one, unless it is at the same place there: text off the edge. */
  ownToSlide?: boolean
  /** How to fix it; the rule's fix hint by default. */
  fixHint?: string
  /** Identifies the finding across clicks if its message changes from click to click; `message` by default. */
  dedupeKey?: string
  boxes?: BoundingBox[]
}
