/**
 * Selector of controls that keep the focus after a pointer: text fields, and lists that open. Sliders, radio buttons and
 * checkboxes are not among them.
 */
export const FOCUS_KEEPING_FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"])'

/** Selector of the fields among them where a letter is typed: a number field ignores `q`. */
export const LETTER_FIELDS = `:is(${FOCUS_KEEPING_FIELDS}):not([type="number"])`
