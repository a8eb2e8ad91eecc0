/** What comes to rest late and does not say so to the page: v-motion, what scrolls smoothly, and editors. */
import { nav } from './deck'
import { framed } from './timers'
import { cutsOff } from './view'
import { thinking } from './workers'

/** v-motion moves by script, at first perhaps not at all; what moves without end is not waited for longer than this, in ms. */
const MOVED = 6000

interface Moved extends Element {
  motionInstance?: unknown
}

/** Whether something on the slide is moved by v-motion; `waited`: for how long it has been waited for, in ms. */
export const carried = (root: Element, waited: number): boolean =>
  waited < MOVED && framed() && [...root.querySelectorAll<Moved>('*')].some((el) => el.motionInstance)

/** What scrolls smoothly begins so late, and is still when it has not moved for so long, in ms. */
const BEGINS = 150
const STILL = 120
let scrolled = -Infinity

/** Listens to all that scrolls. */
export function watchScrolling() {
  document.addEventListener('scroll', () => (scrolled = performance.now()), { capture: true, passive: true })
}

const scrolls = (el: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(el)
  return /auto|scroll/.test(`${overflowX} ${overflowY}`) && cutsOff(el)
}

/** Whether a box on the slide scrolls, or may be about to. */
export const scrolling = (root: Element, waited: number): boolean =>
  (waited < BEGINS || performance.now() - scrolled < STILL) && [...root.querySelectorAll('*')].some(scrolls)

/** An editor is at first without letters, then without colours, which come from a worker, and what it runs takes a while. */
const QUIET = 1200
const looks = new WeakMap<Element, { look: string; since: number }>()

function written(editor: Element): boolean {
  const spans = [...editor.querySelectorAll('.view-line span')]
  const look = spans.map((span) => span.className).join(' ') + (spans.length ? editor.textContent : '')
  const before = looks.get(editor)
  const now = performance.now()
  if (before && before.since === -Infinity) return true
  if (!before || before.look !== look || thinking()) looks.set(editor, { look, since: now })
  else if (look && now - before.since > QUIET) before.since = -Infinity
  return looks.get(editor)!.since === -Infinity
}

/** So many frames in a row without an editor that is still to come. */
const FRAMES = 3

const made = () =>
  !document.querySelector('.slidev-slide-loading') &&
  nav()
    .slides.slice(nav().currentSlideNo - 1, nav().currentSlideNo + 1)
    .every(({ component }) => component.__asyncResolved) &&
  [...document.querySelectorAll('.slidev-monaco-container')].every((el) => el.querySelector('.monaco-editor'))

/**
 * Resolves when all editors of the page have come, those of the next slide too. One whose slide is gone before throws, which
 * is no fault of the slide.
 */
export async function editorsMade(patience: number) {
  const deadline = performance.now() + patience
  for (let calm = 0; calm < FRAMES && performance.now() < deadline; calm = made() ? calm + 1 : 0)
    await new Promise((done) => requestAnimationFrame(done))
}

/** Whether the editors on the slide show what they are going to show. */
export const editorsReady = (root: Element): boolean =>
  [...root.querySelectorAll('.slidev-monaco-container')].map(written).every(Boolean)
