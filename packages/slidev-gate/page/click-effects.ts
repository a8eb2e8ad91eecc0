/** Finds out whether a click has any effect on the page, also one that no picture shows. */
import { slideElement } from './deck'
import { pendingTimerMs } from './timers'

/** Elements whose own content changes without a change of the document. */
const PLAYERS = 'canvas, video, audio, iframe'

/** Time for an effect to show, once timers have fired, in ms. */
const EFFECT_DELAY_MS = 500

/** Classes by which Slidev counts clicks, and which alone change nothing. */
const COUNTING_CLASS = /^slidev-vclick-(current|prior)$/

/** Whether a change is of the current slide or around it: Slidev also mounts other slides, and loads their styles. */
function isOfSlide({ target }: MutationRecord): boolean {
  const el = target instanceof Element ? target : target.parentElement
  if (!el || el.id === 'slideshow' || document.head.contains(el)) return false
  const slide = el.closest('[data-slidev-no]')
  return !slide || slide === slideElement()
}

const comparable = (name: string | null, value: string | null): string | null =>
  name === 'class'
    ? (value ?? '')
        .split(/\s+/)
        .filter((token) => !COUNTING_CLASS.test(token))
        .join(' ')
    : value

const changesValue = ({ type, target, attributeName, oldValue }: MutationRecord): boolean => {
  if (type === 'childList') return true
  const value = target instanceof Element ? target.getAttribute(attributeName!) : target.nodeValue
  return comparable(attributeName, value) !== comparable(attributeName, oldValue)
}

let hasChanged = false
const recordChanges = (records: MutationRecord[]) => {
  hasChanged ||= records.some((record) => isOfSlide(record) && changesValue(record))
}
const observer = new MutationObserver(recordChanges)

const recordAnimation = () => {
  hasChanged = true
}

/** Starts to record animations, which may end before anybody looks, and where they began. */
export function observeAnimations() {
  for (const type of ['animationstart', 'transitionrun'])
    document.addEventListener(type, recordAnimation, { capture: true, passive: true })
  const { animate } = Element.prototype
  Element.prototype.animate = function (...options) {
    recordAnimation()
    return animate.apply(this, options)
  }
}

/** Starts to observe the document. */
export function observeEffects() {
  hasChanged = false
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  })
}

const hasEffect = () => {
  recordChanges(observer.takeRecords())
  return hasChanged
}

/** Whether nothing has changed since `observeEffects`, nor does once timers have fired. Stops to observe. */
export async function isWithoutEffect(): Promise<boolean> {
  const mayPlay = !!slideElement()?.querySelector(PLAYERS)
  if (!mayPlay && !hasEffect())
    await new Promise((done) => setTimeout(done, pendingTimerMs() + EFFECT_DELAY_MS))
  const isWithout = !mayPlay && !hasEffect()
  observer.disconnect()
  return isWithout
}
