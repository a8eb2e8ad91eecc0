/** For components with keys of their own. */
export { hasNoModifier } from './has-no-modifier'
export { FOCUS_KEEPING_FIELDS, LETTER_FIELDS } from './text-fields'
