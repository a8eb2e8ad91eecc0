/**
 * Script inside the deck's page, installed as `window.gate` before any script of the page: reads the current slide as
 * plain data. The rules run outside, in Node.
 */
import { observeScrolling } from './pending-content'
import { patchTimers } from './timers'
import { observeLongTasks } from './long-tasks'
import { patchWorkers } from './editor-workers'
import { observeKeys } from './swallowed-keys'
import { observeAnimations } from './click-effects'

export { hideText, showText } from './hide-text'
export { longestTask, resetLongTasks } from './long-tasks'
export { drawPlainChart } from './plain-chart'
export { swallowedKeys } from './swallowed-keys'
export { observeEffects, isWithoutEffect } from './click-effects'
export { awaitedClicks } from './awaited-clicks'
export { drawnImages } from './drawn-images'
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
export { describeElement } from './elements'
export { focusableElements } from './focusable-elements'
export { sameDisplayList, diffDisplayList, storeDisplayList } from './display-list'
export { readSlide, visibleText } from './read-slide'
export { waitUntilSettled } from './wait-until-settled'
export { hasScrollableBox, waitForEditors } from './pending-content'
export { accessibilitySignature } from './signature'
export { setCurrentSlide, pendingTimerMs, leakedTimers, takeDelayedMessages } from './timers'

patchTimers()
observeLongTasks()
observeScrolling()
patchWorkers()
observeKeys()
observeAnimations()

declare global {
  interface Window {
    gate: typeof import('./index')
  }
}
