import { axeMessage, type AxeNodeResult } from '../visit/run-axe'
import { NAME_RULES } from './missing-accessible-name'
import type { ClickRule } from './rule'

const toFinding = (result: AxeNodeResult) => ({
  message: result.unsure ? `${axeMessage(result)} (axe is unsure: check by hand)` : axeMessage(result),
  cause: `axe ${result.rule}: ${result.help}`,
  grade: result.unsure || result.bestPractice ? ('advice' as const) : undefined,
  fixHint: `follow https://dequeuniversity.com/rules/axe/4.13/${result.rule}`,
  boxes: result.box ? [result.box] : [],
})

export const axe: ClickRule = {
  id: 'axe',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'violations of WCAG 2.2 AA that axe-core reports, such as unnamed controls and wrong roles',
  method:
    'axe-core at each click that changes the accessibility tree; low-contrast replaces its contrast check, missing-accessible-name tells pictures without a name; best practices and results that need a review are advice',
  fixHint: 'follow the rule at https://dequeuniversity.com/rules/axe/',
  evaluate: ({ axe: results }) => results.filter(({ rule }) => !NAME_RULES.includes(rule)).map(toFinding),
}
