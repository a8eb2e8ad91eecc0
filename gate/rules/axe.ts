import { sentence } from '../visit/axe'
import type { LookRule } from './rule'

/** What axe has against a slide. */
export const axe: LookRule = {
  id: 'axe',
  of: 'look',
  finds: 'controls without a name, wrong roles, and all else that axe knows of WCAG 2.2 AA',
  how: 'axe-core at each click that changes what assistive technology gets; contrast is measured by its own rule; where axe cannot tell, that is told',
  remedy: 'see the rule at https://dequeuniversity.com/rules/axe/',
  judge: ({ axe: found }) =>
    found.map((fault) => ({
      what: fault.unsure ? `${sentence(fault)} (axe cannot tell: look yourself)` : sentence(fault),
    })),
}
