/**
 * Navigation keys that work whatever has the focus. Slidev ignores all its shortcuts while a button, a link or a field is
 * focused; here
 * - the keys of a clicker (PageDown, PageUp) always navigate;
 * - arrows navigate from a focused button or link too, which have no use for them;
 * - a focus set by a pointer is removed on release, except from text fields, so that all other keys reach Slidev. A focus
 *   set by keyboard stays.
 */
import { useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { hasNoModifier } from './has-no-modifier'
import { FOCUS_KEEPING_FIELDS } from './text-fields'

/** Controls that are pressed, and ignore arrow keys. */
const CLICKABLE = 'button, a[href], summary'

/** Removes a focus that a pointer has set, once the pointer is released. */
function blurAfterPointer(isActive: () => boolean): void {
  let focusedByPointer = false
  let pointerDown = false
  function blurFocused(): void {
    const focused = document.activeElement
    if (isActive() && focused instanceof HTMLElement && !focused.matches(FOCUS_KEEPING_FIELDS)) focused.blur()
  }
  const capture = { capture: true, passive: true }
  useEventListener('pointerdown', () => void (focusedByPointer = pointerDown = true), capture)
  useEventListener('keydown', () => void (focusedByPointer = false), capture)
  // Dragging a link and opening the context menu end the gesture without a pointerup.
  const releaseEvents: (keyof WindowEventMap)[] = ['pointerup', 'pointercancel', 'dragend', 'contextmenu']
  useEventListener(
    releaseEvents,
    () => {
      pointerDown = false
      if (focusedByPointer) blurFocused()
    },
    capture,
  )
  // The focus arrives after the release of a finger, and of a mouse on a label that forwards it.
  useEventListener('focusin', () => focusedByPointer && !pointerDown && blurFocused(), capture)
}

/** Installs the navigation keys; call it once per window. */
export function useKeyboardNavigation(): void {
  const { next, prev, nextSlide, prevSlide, hasPrimarySlide } = useNav()

  /** Navigates once, however long the key is held, and keeps the event from Slidev, which would navigate again. */
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
