import type { Grade } from '../../packages/slidev-gate/index'

/** A test case of a rule: a slide in a valid version, and in an invalid one that the rule must report. */
export interface RuleCase {
  /** Id of the rule. */
  rule: string
  /** Title of the case, and heading of its slide. */
  title: string
  /** The click at which the rule must report the slide. */
  click: number
  /** The rule must report the slide in this mode only. */
  mode?: 'dark'
  /** Number of clicks of the slide. */
  clicks: number
  /** Markdown of the slide without a problem. */
  valid: string
  /** Markdown of the slide with the problem. */
  invalid: string
  /** Whether the slide gets no heading besides its Markdown. */
  withoutHeading?: boolean
  /** Speaker notes of the invalid version; valid notes by default. */
  notes?: string
  /** More frontmatter of the slide, in both versions. */
  frontmatter?: { valid: string; invalid: string }
  /** Rules that the slide disables in both versions, with the reason. */
  off?: Record<string, string>
  /** Whether no other rule may report the invalid version. */
  noOtherFindings?: boolean
  /** The grade with which the rule must report the slide. */
  grade?: Grade
  /** Whether all findings on the slide must have one cause. */
  oneCause?: boolean
  /** Whether the rule reports the whole deck instead of the slide. */
  deckWide?: boolean
}

type CaseOptions = Partial<Omit<RuleCase, 'rule' | 'title' | 'valid' | 'invalid'>>

/** Builds cases of a rule from a slide in which `§` stands for the text that differs between the two versions. */
export const caseFor =
  (rule: string) =>
  (title: string, slide: string, valid: string, invalid: string, options: CaseOptions = {}): RuleCase => ({
    rule,
    title,
    click: 0,
    clicks: options.click ?? 0,
    ...options,
    valid: slide.replaceAll('§', valid),
    invalid: slide.replaceAll('§', invalid),
  })
