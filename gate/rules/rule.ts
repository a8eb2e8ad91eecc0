/** What a rule is. */
import type {
  PdfSummary,
  RuleFinding,
  ClickSnapshot,
  NavigationEvent,
  PageComparison,
  SlideSnapshot,
  DeckSnapshot,
} from '../types'
import type { Settings } from '../settings'

interface RuleMeta {
  /** Its name, for --rules and a slide's frontmatter. */
  id: string
  /** What it finds. */
  description: string
  /** How it is looked for. */
  method: string
  /** What to do about a finding. */
  fixHint: string
}

type Evaluate<Evidence> = (input: Evidence, settings: Settings) => RuleFinding[]

export interface ClickRule extends RuleMeta {
  scope: 'click'
  evaluate: Evaluate<ClickSnapshot>
}
export interface SlideSnapshotRule extends RuleMeta {
  scope: 'slide'
  /** Which click a finding belongs to comes with it. */
  evaluate: (snapshot: SlideSnapshot, settings: Settings) => (RuleFinding & { click?: number })[]
}
export interface NavigationRule extends RuleMeta {
  scope: 'navigation'
  evaluate: Evaluate<NavigationEvent>
  /** What can be told of the same with its place, once the slide is looked at. */
  evaluateClick?: Evaluate<ClickSnapshot>
}
export interface DeckRule extends RuleMeta {
  scope: 'deck'
  evaluate: Evaluate<DeckSnapshot>
}

/** Judges the PDF page by page. */
export interface PdfPageRule extends RuleMeta {
  scope: 'pdf-page'
  evaluate: Evaluate<PageComparison>
  /** What can be told of it as a whole. */
  evaluatePdf?: Evaluate<PdfSummary>
}
export interface PdfDocumentRule extends RuleMeta {
  scope: 'pdf'
  evaluate: Evaluate<PdfSummary>
}

export type Rule = ClickRule | SlideSnapshotRule | NavigationRule | DeckRule | PdfPageRule | PdfDocumentRule
