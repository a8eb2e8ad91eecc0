/** Result of one check before the talk. */
export interface PreflightResult {
  /** What was checked, in a word or two. */
  topic: string
  /** `attention`: nothing is broken, but the presenter has to check something by hand. */
  state: 'ready' | 'attention' | 'failure'
  /** What the check found. */
  message: string
  /** How to put it right. */
  hint?: string
}

const stateMarks = { ready: '✓', attention: '?', failure: '✗' } as const
const TOPIC_WIDTH = 14

/** A result as a line for the terminal. */
export function formatResult({ topic, state, message, hint }: PreflightResult): string {
  const suffix = hint ? ` → ${hint}` : ''
  return `  ${stateMarks[state]} ${topic.padEnd(TOPIC_WIDTH)}${message}${suffix}`
}

/** The result of a check that passed. */
export const ready = (topic: string, message: string): PreflightResult => ({
  topic,
  state: 'ready',
  message,
})
/** The result of a check that leaves something to the presenter. */
export const attention = (topic: string, message: string, hint: string): PreflightResult => ({
  topic,
  state: 'attention',
  message,
  hint,
})
/** The result of a check that failed. */
export const failure = (topic: string, message: string, hint: string): PreflightResult => ({
  topic,
  state: 'failure',
  message,
  hint,
})
