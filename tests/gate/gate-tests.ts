/** The tests of the gate: what each is called, and which slides it needs. */
import { pdfRuleIds, rules } from '../../packages/slidev-gate/index'
import { ruleCases } from './rule-cases'
import type { RuleCase } from './rule-case'
import { selectedTitles } from './selected-tests'

/** Rules that the invalid decks violate as a whole, by their headmatter or by how they are printed: rule id → problem. */
export const deckWideProblems: Record<string, string> = {
  'html-lang': 'the deck has no lang attribute',
  'pdf-accessibility': 'the PDF is not tagged',
  'pdf-outline': 'the PDF has no outline',
}

/** Titles of tests. Each begins with the id of its rule. */
export const titles = {
  detection: ({ rule, title }: Pick<RuleCase, 'rule' | 'title'>) => `${rule}: ${title}`,
  noOtherFindings: ({ rule, title }: RuleCase) => `${rule}: no other rule reports ${title}`,
  oneCause: ({ rule, title }: RuleCase) => `${rule}: one cause of ${title}`,
  noFalsePositives: (rule: string) => `${rule}: no rule reports its valid slides`,
}

/** A deck of rule cases: valid or with a problem on each slide, seen on the screen or printed too. */
export interface FixtureVersion {
  isValid: boolean
  isPrinted: boolean
}
export const fixtureVersions: readonly FixtureVersion[] = [false, true].flatMap((isPrinted) =>
  [true, false].map((isValid) => ({ isValid, isPrinted })),
)
/** The name of its folder. */
export const nameOf = ({ isValid, isPrinted }: FixtureVersion): string =>
  `${isPrinted ? 'printed' : 'screen'}-${isValid ? 'valid' : 'invalid'}`

/** The cases that the tests of this run need in a deck; undefined = no test needs the deck. */
export function selectCases({ isValid, isPrinted }: FixtureVersion): readonly RuleCase[] | undefined {
  const selected = selectedTitles()
  const isSelected = (...candidates: string[]) => !selected || candidates.some((title) => selected.has(title))
  const ids = rules.map(({ id }) => id).filter((id) => pdfRuleIds.includes(id) === isPrinted)
  const isCaseSelected = (ruleCase: RuleCase) =>
    isValid
      ? isSelected(titles.noFalsePositives(ruleCase.rule))
      : isSelected(titles.detection(ruleCase), titles.noOtherFindings(ruleCase), titles.oneCause(ruleCase))
  const cases = ruleCases.filter((ruleCase) => ids.includes(ruleCase.rule) && isCaseSelected(ruleCase))
  const isRuleSelected = (id: string) =>
    isValid
      ? isSelected(titles.noFalsePositives(id))
      : id in deckWideProblems && isSelected(titles.detection({ rule: id, title: deckWideProblems[id]! }))
  return cases.length || ids.some(isRuleSelected) ? cases : undefined
}
