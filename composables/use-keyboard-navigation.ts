/**
 * The keys that turn the talk, whatever was clicked before and whatever has the focus: Slidev switches all of them off
 * while a button, a link or a field has it. A clicker's keys are always the deck's. The others are while nothing has the
 * focus, and after a pointer nothing keeps it but what is written in; who came by keyboard keeps it, and on a button or
 * link, which have no use for them, arrows turn slides all the same.
 */
import { useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { hasNoModifier } from './has-no-modifier'

/** What is written in, or opens a list of its own, keeps the focus after a pointer too. */
const EDITABLE =
  'textarea, select, [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"])'
/** What is pressed, and has no use for arrows. */
const CLICKABLE = 'button, a[href], summary'

/** Nothing keeps the focus that a pointer gave it, once the pointer is up again. */
function blurAfterPointer(isActive: () => boolean): void {
  let [focusedByPointer, pointerDown] = [false, false]
  function blurFocused(): void {
    const focused = document.activeElement
    if (isActive() && focused instanceof HTMLElement && !focused.matches(EDITABLE)) focused.blur()
  }
  const capture = { capture: true, passive: true }
  useEventListener('pointerdown', () => void (focusedByPointer = pointerDown = true), capture)
  useEventListener('keydown', () => void (focusedByPointer = false), capture)
  // A link that is dragged away and a menu that opens take the pointer with them.
  const releaseEvents: (keyof WindowEventMap)[] = ['pointerup', 'pointercancel', 'dragend', 'contextmenu']
  useEventListener(
    releaseEvents,
    () => {
      pointerDown = false
      if (focusedByPointer) blurFocused()
    },
    capture,
  )
  // A finger is up before the focus comes; so is a mouse where a label passes it on.
  useEventListener('focusin', () => focusedByPointer && !pointerDown && blurFocused(), capture)
}

/** Once a window. */
export function useKeyboardNavigation(): void {
  const { next, prev, nextSlide, prevSlide, hasPrimarySlide } = useNav()

  /** Turns it once: the focus goes with its slide, and Slidev must not take the same key for another turn. */
  function navigateByKey(event: KeyboardEvent, actions: Record<string, () => unknown>): void {
    const action = actions[event.key]
    if (!action || !hasPrimarySlide.value || !hasNoModifier(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) action()
  }
  const clickerKeys = { PageDown: () => next(), PageUp: () => prev() }
  const arrowKeys = {
    ArrowRight: () => next(),
    ArrowLeft: () => prev(),
    ArrowDown: () => nextSlide(),
    ArrowUp: () => prevSlide(),
  }
  useEventListener('keydown', (event) => navigateByKey(event, clickerKeys), { capture: true })
  useEventListener(document, 'keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || !hasPrimarySlide.value) return
    if (event.key === 'Escape' && target !== document.body) {
      target.blur()
      event.preventDefault()
    } else if (target.matches(CLICKABLE) && !showOverview.value) navigateByKey(event, arrowKeys)
  })
  blurAfterPointer(() => hasPrimarySlide.value)
}
