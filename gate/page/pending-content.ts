/** What comes to rest late and does not say so to the page: v-motion, what scrolls smoothly, and editors. */
import { nav } from './deck'
import { isAnimating } from './timers'
import { clipsContent } from './clip-rect'
import { areWorkersBusy } from './editor-workers'

/** v-motion moves by script, at first perhaps not at all; what moves without end is not waited for longer than this, in ms. */
const MOTION_TIMEOUT_MS = 6000

interface MotionElement extends Element {
  motionInstance?: unknown
}

/** Whether something on the slide is moved by v-motion; `waited`: for how long it has been waited for, in ms. */
export const isMotionRunning = (root: Element, waited: number): boolean =>
  waited < MOTION_TIMEOUT_MS &&
  isAnimating() &&
  [...root.querySelectorAll<MotionElement>('*')].some((el) => el.motionInstance)

/** What scrolls smoothly begins so late, and is still when it has not moved for so long, in ms. */
const SCROLL_START_MS = 150
const SCROLL_IDLE_MS = 120
let lastScrollTime = -Infinity

/** Listens to all that scrolls. */
export function observeScrolling() {
  document.addEventListener('scroll', () => (lastScrollTime = performance.now()), {
    capture: true,
    passive: true,
  })
}

const isScrollable = (el: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(el)
  return /auto|scroll/.test(`${overflowX} ${overflowY}`) && clipsContent(el)
}

/** Whether a box on the slide scrolls, or may be about to. */
export const isScrolling = (root: Element, waited: number): boolean =>
  (waited < SCROLL_START_MS || performance.now() - lastScrollTime < SCROLL_IDLE_MS) &&
  [...root.querySelectorAll('*')].some(isScrollable)

/** An editor is at first without letters, then without colours, which come from a worker, and what it runs takes a while. */
const EDITOR_IDLE_MS = 1200
const editorStates = new WeakMap<Element, { rendering: string; since: number }>()

function isEditorStable(editor: Element): boolean {
  const spans = [...editor.querySelectorAll('.view-line span')]
  const rendering = spans.map((span) => span.className).join(' ') + (spans.length ? editor.textContent : '')
  const before = editorStates.get(editor)
  const now = performance.now()
  if (before && before.since === -Infinity) return true
  if (!before || before.rendering !== rendering || areWorkersBusy())
    editorStates.set(editor, { rendering, since: now })
  else if (rendering && now - before.since > EDITOR_IDLE_MS) before.since = -Infinity
  return editorStates.get(editor)!.since === -Infinity
}

/** So many frames in a row without an editor that is still to come. */
const STABLE_FRAMES = 3

const areEditorsMounted = () =>
  !document.querySelector('.slidev-slide-loading') &&
  nav()
    .slides.slice(nav().currentSlideNo - 1, nav().currentSlideNo + 1)
    .every(({ component }) => component.__asyncResolved) &&
  [...document.querySelectorAll('.slidev-monaco-container')].every((el) => el.querySelector('.monaco-editor'))

/**
 * Resolves when all editors of the page have come, those of the next slide too. One whose slide is gone before throws, which
 * is no fault of the slide.
 */
export async function waitForEditors(timeoutMs: number) {
  const deadline = performance.now() + timeoutMs
  for (
    let calm = 0;
    calm < STABLE_FRAMES && performance.now() < deadline;
    calm = areEditorsMounted() ? calm + 1 : 0
  )
    await new Promise((done) => requestAnimationFrame(done))
}

/** Whether the editors on the slide show what they are going to show. */
export const areEditorsReady = (root: Element): boolean =>
  [...root.querySelectorAll('.slidev-monaco-container')].map(isEditorStable).every(Boolean)
