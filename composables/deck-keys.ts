import { useNav } from '@slidev/client'

/** Keys for controls on a sheet: they turn slides as if nothing had the focus; Escape gives it up. */
export function useDeckKeys(): (event: KeyboardEvent) => void {
  const { next, prev } = useNav()
  return (event) => {
    const target = event.target as HTMLElement
    // In a field the arrows are the field's own.
    const arrows = target.matches('input, textarea') ? {} : { ArrowRight: next, ArrowLeft: prev }
    const turns: Record<string, (() => unknown) | undefined> = { PageDown: next, PageUp: prev, ...arrows }
    const turn = turns[event.key]
    if (event.key === 'Escape') target.blur()
    else if (turn) turn()
    else return
    event.preventDefault()
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
