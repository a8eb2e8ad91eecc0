import { axeMessage } from '../visit/run-axe'
import type { ClickRule } from './rule'

export const axe: ClickRule = {
  id: 'axe',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'violations of WCAG 2.2 AA that axe-core reports, such as unnamed controls and wrong roles',
  method:
    'axe-core at each click that changes the accessibility tree; the rule low-contrast replaces its contrast check; results that need a review are marked',
  fixHint: 'see the rule at https://dequeuniversity.com/rules/axe/',
  evaluate: ({ axe: results }) =>
    results.map((result) => ({
      message: result.unsure ? `${axeMessage(result)} (axe is unsure: check by hand)` : axeMessage(result),
    })),
}
