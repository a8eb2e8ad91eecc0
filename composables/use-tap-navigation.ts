import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

/** A finger that goes further than this, in px, does not tap. */
const TAP_TOLERANCE_PX = 10

/**
 * A tap beside the sheet turns the slide, when the finger is lifted. Slidev turns it when the finger comes down, and once
 * more when that becomes a swipe; styles/slidev.css keeps fingers from what it listens to.
 */
export function useTapNavigation(): void {
  const { next, prev } = useNav()
  let pointerDown: PointerEvent | undefined
  useEventListener('pointerdown', (event: PointerEvent) => {
    const isOutsideSlide = (event.target as Element).id === 'page-root'
    pointerDown = isOutsideSlide && event.button === 0 ? event : undefined
  })
  // A click would do, but a browser gives none shortly after a swipe.
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
