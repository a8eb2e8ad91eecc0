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
export function formatResult({ topic, state, message, hint }: PreflightResult): string {
  const end = hint ? ` → ${hint}` : ''
  return `  ${stateMarks[state]} ${topic.padEnd(TOPIC_WIDTH)}${message}${end}`
}

export const ready = (topic: string, message: string): PreflightResult => ({
  topic,
  state: 'ready',
  message,
})
export const attention = (topic: string, message: string, hint: string): PreflightResult => ({
  topic,
  state: 'look',
  message,
  hint,
})
export const failure = (topic: string, message: string, hint: string): PreflightResult => ({
  topic,
  state: 'fault',
  message,
  hint,
})
