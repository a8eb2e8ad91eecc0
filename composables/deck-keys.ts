import { useNav } from '@slidev/client'

/** Keys for buttons on the sheet itself: they turn slides as if nothing had the focus; Escape gives it up. */
export function useDeckKeys(): (event: KeyboardEvent) => void {
  const { next, prev } = useNav()
  const turns: Record<string, (() => unknown) | undefined> = {
    ArrowRight: next,
    ArrowLeft: prev,
    PageDown: next,
    PageUp: prev,
  }
  return (event) => {
    if (event.key === 'Escape') (event.target as HTMLElement).blur()
    else if (turns[event.key]) void turns[event.key]?.()
    else return
    event.preventDefault()
  }
}
