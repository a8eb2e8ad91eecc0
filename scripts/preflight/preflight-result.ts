/** What one look before the talk found. */
export interface PreflightResult {
  topic: string
  /** look: nothing is broken, but somebody has to see to it. */
  state: 'ready' | 'look' | 'fault'
  /** What was found. */
  message: string
  /** What to do about it. */
  hint?: string
}

const stateMarks = { ready: '✓', look: '?', fault: '✗' } as const
const TOPIC_WIDTH = 14

/** A finding on one line. */
export function formatResult({ topic: about, state, message: says, hint: todo }: PreflightResult): string {
  const end = todo ? ` → ${todo}` : ''
  return `  ${stateMarks[state]} ${about.padEnd(TOPIC_WIDTH)}${says}${end}`
}

export const ready = (about: string, says: string): PreflightResult => ({
  topic: about,
  state: 'ready',
  message: says,
})
export const attention = (about: string, says: string, todo: string): PreflightResult => ({
  topic: about,
  state: 'look',
  message: says,
  hint: todo,
})
export const failure = (about: string, says: string, todo: string): PreflightResult => ({
  topic: about,
  state: 'fault',
  message: says,
  hint: todo,
})
