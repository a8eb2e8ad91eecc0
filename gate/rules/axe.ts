import { axeMessage } from '../visit/run-axe'
import type { ClickRule } from './rule'

/** What axe has against a slide. */
export const axe: ClickRule = {
  id: 'axe',
  scope: 'click',
  description: 'controls without a name, wrong roles, and all else that axe knows of WCAG 2.2 AA',
  method:
    'axe-core at each click that changes what assistive technology gets; contrast is measured by its own rule; where axe cannot tell, that is told',
  fixHint: 'see the rule at https://dequeuniversity.com/rules/axe/',
  evaluate: ({ axe: found }) =>
    found.map((fault) => ({
      message: fault.unsure ? `${axeMessage(fault)} (axe cannot tell: look yourself)` : axeMessage(fault),
    })),
}
