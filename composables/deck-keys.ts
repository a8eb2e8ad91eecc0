import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

type Turns = Record<string, (() => unknown) | undefined>

/** Turns it once: the focus goes with its slide, and the deck's own keys must not take the same key for another. */
function turnBy(event: KeyboardEvent, turns: Turns): void {
  const turn = turns[event.key]
  if (!turn) return
  event.preventDefault()
  event.stopPropagation()
  turn()
}

/** A clicker's keys turn slides whatever has the focus; where nothing has it the deck does so by itself. Once a window. */
export function useClicker(): void {
  const { next, prev, hasPrimarySlide } = useNav()
  const turn = (event: KeyboardEvent) => {
    const { tagName } = event.target as Element
    if (!hasPrimarySlide.value || !['A', 'BUTTON', 'INPUT', 'TEXTAREA'].includes(tagName)) return
    turnBy(event, { PageDown: next, PageUp: prev })
  }
  useEventListener('keydown', turn, { capture: true })
}

/** Keys for controls on a sheet: the arrows turn slides as if nothing had the focus; Escape gives it up. */
export function useDeckKeys(): (event: KeyboardEvent) => void {
  const { next, prev } = useNav()
  return (event) => {
    const target = event.target as HTMLElement
    if (event.key === 'Escape') {
      target.blur()
      event.preventDefault()
    }
    // In a field the arrows are the field's own.
    else if (!target.matches('input, textarea')) turnBy(event, { ArrowRight: next, ArrowLeft: prev })
  }
}

/** After a click the deck's own keys must work again; a keyboard user keeps the focus, and so does a field. */
export function release(event: MouseEvent): void {
  const byHand = event.detail > 0 || (event as PointerEvent).pointerType
  const control = (event.target as HTMLElement).closest<HTMLElement>(
    'button, summary, [type="radio"], [type="range"]',
  )
  if (byHand) control?.blur()
}
