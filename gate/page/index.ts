/**
 * Runs inside the deck's page: what can be seen of the slide shown now, as plain data. Installed as
 * `window.gate` before anything else of the page; the judging is done outside, in rules/.
 */
import { observeScrolling } from './pending-content'
import { patchTimers } from './timers'
import { observeLongTasks } from './long-tasks'
import { patchWorkers } from './editor-workers'

export { hideText, showText } from './hide-text'
export { longestTask, resetLongTasks } from './long-tasks'
export { dominantColours } from './dominant-colours'
export {
  areAllSlidesLoaded,
  waitForSlide,
  deckInfo,
  goToSlide,
  disablePreload,
  position,
  repeatedIds,
} from './deck'
export { focusableElements } from './focusable-elements'
export { sameDisplayList, diffDisplayList, storeDisplayList } from './display-list'
export { readSlide, visibleText } from './read-slide'
export { waitUntilSettled } from './wait-until-settled'
export { waitForEditors } from './pending-content'
export { accessibilitySignature } from './signature'
export { setCurrentSlide, pendingTimerMs, leakedTimers, takeDelayedMessages } from './timers'

patchTimers()
observeLongTasks()
observeScrolling()
patchWorkers()

declare global {
  interface Window {
    gate: typeof import('./index')
  }
}
