import { axeMessage, type AxeNodeResult } from '../visit/run-axe'
import type { ClickRule } from './rule'

/** Rules of axe about what missing-accessible-name finds too: elements that it reports are left to it. */
const NAME_RULES = ['image-alt', 'svg-img-alt', 'role-img-alt', 'frame-title', 'object-alt']

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
    'axe-core at each click that changes the accessibility tree; low-contrast replaces its contrast check, missing-accessible-name reports larger pictures; best practices and results that need a review are advice',
  fixHint: 'follow the rule at https://dequeuniversity.com/rules/axe/',
  evaluate: ({ slide, content, axe: results }, { isDecorated }) => {
    const unnamed = new Set(isDecorated(slide) ? [] : content.unnamed.map(({ path }) => path))
    return results
      .filter(({ rule, path }) => !(NAME_RULES.includes(rule) && path && unnamed.has(path)))
      .map(toFinding)
  },
}
