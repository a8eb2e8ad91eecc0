import { useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { watch } from 'vue'

/** Starts the presenter's clock with the first turn of the page away from the cover, unless it runs or is paused. */
export function useClockStart(): void {
  const { currentSlideNo } = useNav()
  const { status, resume } = useTimer()
  watch(currentSlideNo, (no, from) => {
    if (from === 1 && no > 1 && status.value === 'stopped') resume()
  })
}
