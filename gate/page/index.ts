/**
 * Runs inside the deck's page: what can be seen of the slide shown now, as plain data. Installed as
 * `window.sheet` before anything else of the page; the judging is done outside, in rules/.
 */
import { watchScrolling } from './slow'
import { watchTimers } from './timers'
import { watchTasks } from './busy'
import { watchWorkers } from './workers'

export { withoutLetters, withLetters } from './blank'
export { longest, restart } from './busy'
export { colours } from './colours'
export { allLoaded, arrived, deck, go, oneSlideAtATime, position, repeatedIds } from './deck'
export { focusables } from './focus'
export { alike, differs, keep } from './picture'
export { read, words } from './read'
export { settled } from './settled'
export { editorsMade } from './slow'
export { signature } from './signature'
export { begin, due, leftovers, saidLate } from './timers'

watchTimers()
watchTasks()
watchScrolling()
watchWorkers()

declare global {
  interface Window {
    sheet: typeof import('./index')
  }
}
