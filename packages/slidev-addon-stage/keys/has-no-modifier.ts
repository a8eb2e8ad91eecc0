/** Is this key pressed without Ctrl, Alt and Meta? With one of them it is a shortcut of the browser or the system. */
export const hasNoModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey
