import type { LookRule } from './rule'

/** Controls that do not show that they have the focus. */
export const focus: LookRule = {
  id: 'focus',
  of: 'look',
  finds: 'links and controls that do not show that they have the focus',
  how: 'each that the Tab key reaches is shown as it is with the focus, and compared with its picture without',
  remedy: 'do not take outlines away; draw one for :focus-visible',
  judge: ({ ringless }) => ringless,
}
