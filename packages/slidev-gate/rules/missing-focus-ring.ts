import type { ClickRule } from './rule'

export const missingFocusRing: ClickRule = {
  id: 'missing-focus-ring',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'links and controls without a visible focus ring',
  method: 'screenshots of each control that the Tab key reaches, with forced :focus-visible and without',
  fixHint: 'do not remove outlines; style one for :focus-visible',
  evaluate: ({ withoutFocusRing }) => withoutFocusRing,
}
