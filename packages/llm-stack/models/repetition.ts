import type { Numbers } from '../theory'

/** Fewest tokens at the end of a text that are compared. */
const MIN_REPEATED = 16

/** Whether the end of a text repeats itself: the last 2 · p tokens, and 16 at least, have a period of p. ids [n]. */
export function isRepetitive(ids: Numbers): boolean {
  for (let period = 1; 2 * period <= ids.length; period++) {
    const length = Math.max(2 * period, MIN_REPEATED)
    if (length > ids.length) continue
    let i = ids.length - length + period
    while (i < ids.length && ids[i] === ids[i - period]) i++
    if (i === ids.length) return true
  }
  return false
}
