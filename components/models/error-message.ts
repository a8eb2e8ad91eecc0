import { messageOf } from '../../composables/message-of'

/** Why a run failed, in words for a slide; empty if it was only stopped. */
export function errorMessage(error: unknown): string {
  const message = messageOf(error)
  if (/stopped|no longer wanted/.test(message)) return ''
  return /fetch|load|stored/i.test(message)
    ? 'The stored weights are missing or damaged'
    : 'It cannot be computed here'
}
