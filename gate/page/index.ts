/**
 * Runs inside the deck's page: what can be seen of the slide shown now, as plain data. Installed as
 * `window.sheet` before anything else of the page; the judging is done outside, in rules/.
 */
import { watchTimers } from './timers'
import { watchTasks } from './busy'

export { withoutLetters, withLetters } from './blank'
export { longest, restart } from './busy'
export { colours } from './colours'
export { allLoaded, arrived, deck, go, oneSlideAtATime, position, repeatedIds } from './deck'
export { focusables } from './focus'
export { alike, differs, keep } from './picture'
export { read, words } from './read'
export { settled } from './settled'
export { signature } from './signature'
export { begin, due, leftovers } from './timers'

watchTimers()
watchTasks()

declare global {
  interface Window {
    sheet: typeof import('./index')
  }
}
