/** A fault to plant: one slide, as it should be and with the fault. */
export interface RuleCase {
  rule: string
  title: string
  /** The click at which it has to be told. */
  click: number
  /** Only in this mode. */
  mode?: 'dark'
  /** How many clicks the slide has. */
  clicks: number
  valid: string
  invalid: string
  /** Below the headline; absent = the slide has one. */
  withoutHeading?: boolean
  /** Notes in place of those that would be right. */
  notes?: string
  /** Rules that are switched off on its slide, sound and faulty, and why. */
  off?: Record<string, string>
  /** No other rule tells anything of it. */
  noOtherFindings?: boolean
  /** Told of the deck as a whole, not of its slide. */
  deckWide?: boolean
}

type CaseOptions = Partial<Omit<RuleCase, 'rule' | 'title' | 'valid' | 'invalid'>>

/** A fault of a rule: what it is, the slide with `right` in place of §, and with `wrong`. */
export const caseFor =
  (rule: string) =>
  (about: string, slide: string, right: string, wrong: string, more: CaseOptions = {}): RuleCase => ({
    rule,
    title: about,
    click: 0,
    clicks: more.click ?? 0,
    ...more,
    valid: slide.replaceAll('§', right),
    invalid: slide.replaceAll('§', wrong),
  })
