/** A screen as the Window Management API describes it; what is available is without the system's bars, px. */
export interface KnownScreen {
  availLeft: number
  availTop: number
  availWidth: number
  availHeight: number
  /** Whether it is built into the machine. */
  isInternal?: boolean
}

/** The screen that is most likely the projector: not the presenter's, and rather a plugged-in one than a built-in one. */
export function otherScreen<T extends KnownScreen>(screens: readonly T[], own: T): T | undefined {
  const others = screens.filter((screen) => screen !== own)
  return others.find(({ isInternal }) => !isInternal) ?? others[0]
}
