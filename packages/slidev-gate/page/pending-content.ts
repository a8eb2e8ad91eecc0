/** Pending changes that no browser API announces: v-motion, smooth scrolling and Monaco editors. */
import { nav, slideElement } from './deck'
import { isAnimating } from './timers'
import { clipsContent } from './clip-rect'
import { areWorkersBusy } from './editor-workers'

/** Maximum wait for v-motion, which animates by script and may start with a delay, or never end, in ms. */
const MOTION_TIMEOUT_MS = 6000

/** Element with the state that v-motion attaches. */
interface MotionElement extends Element {
  motionInstance?: unknown
}

/** Whether v-motion moves an element of the slide; false once `waited` ms exceed the maximum wait. */
export const isMotionRunning = (root: Element, waited: number): boolean =>
  waited < MOTION_TIMEOUT_MS &&
  isAnimating() &&
  [...root.querySelectorAll<MotionElement>('*')].some((el) => el.motionInstance)

/** Maximum delay before smooth scrolling starts, in ms. */
const SCROLL_START_MS = 150
/** Time without a scroll event after which scrolling has ended, in ms. */
const SCROLL_IDLE_MS = 120
let lastScrollTime = -Infinity

/** Starts to record the time of scroll events. */
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

/** Whether the current slide has a box that scrolls. */
export const hasScrollableBox = (): boolean => [...slideElement()!.querySelectorAll('*')].some(isScrollable)

/** Whether a box of the slide scrolls, or may be about to; `waited` is the time since navigation, in ms. */
export const isScrolling = (root: Element, waited: number): boolean =>
  (waited < SCROLL_START_MS || performance.now() - lastScrollTime < SCROLL_IDLE_MS) &&
  [...root.querySelectorAll('*')].some(isScrollable)

/** Time without a change after which an editor is ready, in ms: it shows text, then colours from a worker, then results. */
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

/** Number of consecutive frames in which all editors must be mounted. */
const STABLE_FRAMES = 3

const areEditorsMounted = () =>
  !document.querySelector('.slidev-slide-loading') &&
  nav()
    .slides.slice(nav().currentSlideNo - 1, nav().currentSlideNo + 1)
    .every(({ component }) => component.__asyncResolved) &&
  [...document.querySelectorAll('.slidev-monaco-container')].every((el) => el.querySelector('.monaco-editor'))

/**
 * Resolves when all editors of the page are mounted, those of the next slide included, or on timeout. An editor whose
 * slide is unmounted while it loads throws, which is not an error of the slide.
 */
export async function waitForEditors(timeoutMs: number) {
  const deadline = performance.now() + timeoutMs
  for (
    let stableFrames = 0;
    stableFrames < STABLE_FRAMES && performance.now() < deadline;
    stableFrames = areEditorsMounted() ? stableFrames + 1 : 0
  )
    await new Promise((done) => requestAnimationFrame(done))
}

/** Whether all editors of the slide have finished rendering. */
export const areEditorsReady = (root: Element): boolean =>
  [...root.querySelectorAll('.slidev-monaco-container')].map(isEditorStable).every(Boolean)
