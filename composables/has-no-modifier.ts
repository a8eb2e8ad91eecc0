/** A key without Ctrl, Alt or Meta: with one of them it is the browser's, or the system's. */
export const hasNoModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey
