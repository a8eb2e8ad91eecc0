import type {
  PdfSummary,
  RuleFinding,
  ClickSnapshot,
  NavigationEvent,
  PageComparison,
  SlideSnapshot,
  DeckSnapshot,
} from '../types'
import type { Grade } from '../grades'
import type { Settings } from '../settings'

interface RuleMeta {
  /** Name of the rule, for --rules and the frontmatter of slides. */
  id: string
  /** Grade of its findings, unless a finding has its own. */
  grade: Grade
  /** What the rule finds, as a noun phrase; the README lists it. */
  description: string
  /** How the rule finds it. */
  method: string
  /** How to fix a finding. */
  fixHint: string
}

type Evaluate<Input> = (input: Input, settings: Settings) => RuleFinding[]

/** Evaluates each snapshot of a click. */
export interface ClickRule extends RuleMeta {
  scope: 'click'
  evaluate: Evaluate<ClickSnapshot>
}
/** Evaluates all clicks of a slide together. */
export interface SlideSnapshotRule extends RuleMeta {
  scope: 'slide'
  /** `click`: the click of the finding; none = the finding is about all clicks. */
  evaluate: (snapshot: SlideSnapshot, settings: Settings) => (RuleFinding & { click?: number })[]
}
/** Evaluates each navigation step. */
export interface NavigationRule extends RuleMeta {
  scope: 'navigation'
  evaluate: Evaluate<NavigationEvent>
  /** Reports the same findings with their boxes, from a snapshot of the slide. */
  evaluateClick?: Evaluate<ClickSnapshot>
}
/** Evaluates the deck once. */
export interface DeckRule extends RuleMeta {
  scope: 'deck'
  evaluate: Evaluate<DeckSnapshot>
  /** Evaluates each snapshot of a click as well, for what a slide alone has. */
  evaluateClick?: Evaluate<ClickSnapshot>
}

/** Evaluates each page of the PDF. */
export interface PdfPageRule extends RuleMeta {
  scope: 'pdf-page'
  evaluate: Evaluate<PageComparison>
  /** Evaluates the PDF once. */
  evaluatePdf?: Evaluate<PdfSummary>
}
/** Evaluates the PDF once. */
export interface PdfDocumentRule extends RuleMeta {
  scope: 'pdf'
  evaluate: Evaluate<PdfSummary>
}

export type Rule = ClickRule | SlideSnapshotRule | NavigationRule | DeckRule | PdfPageRule | PdfDocumentRule
