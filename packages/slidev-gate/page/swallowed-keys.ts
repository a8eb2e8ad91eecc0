/** Finds keys that a slide keeps from Slidev. */

/** Keys that lead on, and which no pass presses at the last click of each slide: name → event. */
const KEYS: Record<string, KeyboardEventInit> = {
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight' },
  Space: { key: ' ', code: 'Space' },
}

/** Elements that take keys while they have the focus: Slidev then ignores them, and a frame gets them itself. */
const FOCUS_TARGETS = 'input, textarea, button, a, iframe'

let isProbing = false
let hasArrived = false

/** Listens where Slidev does. To be called before any script of the page runs: what arrives here, arrives there. */
export function observeKeys() {
  window.addEventListener('keydown', (event) => {
    if (!isProbing) return
    hasArrived = true
    event.stopImmediatePropagation()
  })
}

function isSwallowed(init: KeyboardEventInit): boolean {
  const target = document.activeElement ?? document.body
  if (target.matches(FOCUS_TARGETS)) return true
  const dispatch = (type: string) =>
    target.dispatchEvent(
      new KeyboardEvent(type, { ...init, bubbles: true, cancelable: true, composed: true }),
    )
  hasArrived = false
  isProbing = true
  dispatch('keydown')
  isProbing = false
  dispatch('keyup')
  return !hasArrived
}

/** Keys that do not reach Slidev. The deck stays where it is. */
export const swallowedKeys = (): string[] => Object.keys(KEYS).filter((name) => isSwallowed(KEYS[name]!))
