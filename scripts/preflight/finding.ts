/** What one look before the talk found. */
export interface Finding {
  about: string
  /** look: nothing is broken, but somebody has to see to it. */
  state: 'ready' | 'look' | 'fault'
  /** What was found. */
  says: string
  /** What to do about it. */
  todo?: string
}

const marks = { ready: '✓', look: '?', fault: '✗' } as const
const WIDTH = 14

/** A finding on one line. */
export function lineOf({ about, state, says, todo }: Finding): string {
  const end = todo ? ` → ${todo}` : ''
  return `  ${marks[state]} ${about.padEnd(WIDTH)}${says}${end}`
}

export const ready = (about: string, says: string): Finding => ({ about, state: 'ready', says })
export const look = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'look',
  says,
  todo,
})
export const fault = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'fault',
  says,
  todo,
})
