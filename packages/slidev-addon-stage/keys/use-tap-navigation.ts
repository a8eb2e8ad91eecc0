import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

/** A pointer that moves further than this, in px, is not a tap. */
const TAP_TOLERANCE_PX = 10

/**
 * Navigates by a tap beside the slide: forwards in the right half of the window, back in the left. Slidev itself navigates on
 * pointerdown, and again when that becomes a swipe; styles/slidev.css disables pointer events on its own areas.
 */
export function useTapNavigation(): void {
  const { next, prev } = useNav()
  let pointerDown: PointerEvent | undefined
  useEventListener('pointerdown', (event: PointerEvent) => {
    const isOutsideSlide = (event.target as Element).id === 'page-root'
    pointerDown = isOutsideSlide && event.button === 0 ? event : undefined
  })
  // Not `click`: browsers suppress it shortly after a swipe.
  useEventListener('pointerup', ({ clientX, clientY }: PointerEvent) => {
    const distance = pointerDown
      ? Math.hypot(clientX - pointerDown.clientX, clientY - pointerDown.clientY)
      : Infinity
    pointerDown = undefined
    if (distance > TAP_TOLERANCE_PX) return
    if (clientX > innerWidth / 2) next()
    else prev()
  })
}
