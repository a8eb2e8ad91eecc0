/**
 * Runs inside the deck's page: what can be seen of the slide shown now, as plain data. Installed as
 * `window.sheet`; the judging is done outside, in judge.ts.
 */
export { colours } from './colours'
export { oneSlideAtATime, repeatedIds } from './deck'
export { differs, keep } from './picture'
export { read, words } from './read'
export { settled } from './settled'

declare global {
  interface Window {
    sheet: typeof import('./index')
  }
}
