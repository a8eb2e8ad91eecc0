import type { LookRule } from './rule'

/** Controls that do not show that they have the focus. */
export const focus: LookRule = {
  id: 'focus',
  of: 'look',
  finds: 'links and controls that do not show that they have the focus',
  how: 'each that the Tab key reaches is given the focus, and its picture compared with the one before',
  remedy: 'do not take outlines away; draw one for :focus-visible',
  judge: ({ ringless }) => ringless,
}
