import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

/** A finger that goes further than this, in px, does not tap. */
const STILL = 10

/**
 * A tap beside the sheet turns the slide, when the finger is lifted. Slidev turns it when the finger comes down, and once
 * more when that becomes a swipe; styles/slidev.css keeps fingers from what it listens to.
 */
export function useTaps(): void {
  const { next, prev } = useNav()
  let down: PointerEvent | undefined
  useEventListener('pointerdown', (event: PointerEvent) => {
    const beside = (event.target as Element).id === 'page-root'
    down = beside && event.button === 0 ? event : undefined
  })
  // A click would do, but a browser gives none shortly after a swipe.
  useEventListener('pointerup', ({ clientX, clientY }: PointerEvent) => {
    const moved = down ? Math.hypot(clientX - down.clientX, clientY - down.clientY) : Infinity
    down = undefined
    if (moved > STILL) return
    if (clientX > innerWidth / 2) next()
    else prev()
  })
}
