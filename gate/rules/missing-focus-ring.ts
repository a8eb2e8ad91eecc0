import type { ClickRule } from './rule'

/** Controls that do not show that they have the focus. */
export const missingFocusRing: ClickRule = {
  id: 'missing-focus-ring',
  scope: 'click',
  description: 'links and controls that do not show that they have the focus',
  method:
    'each that the Tab key reaches is shown as it is with the focus, and compared with its picture without',
  fixHint: 'do not take outlines away; draw one for :focus-visible',
  evaluate: ({ withoutFocusRing }) => withoutFocusRing,
}
