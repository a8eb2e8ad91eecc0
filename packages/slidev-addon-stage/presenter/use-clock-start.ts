import { useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { watch } from 'vue'
import { useRouter } from 'vue-router'

/** Starts the presenter's clock with the first turn of the page away from the cover, unless it runs or is paused. */
export function useClockStart(): void {
  const { currentSlideNo } = useNav()
  const { status, resume } = useTimer()
  const router = useRouter()
  /** Number of the slide before, where a turn preceded this script. */
  const noBefore = () => {
    const { back } = router.options.history.state
    return typeof back === 'string' ? getSlide(String(router.resolve(back).params.no))?.no : undefined
  }
  const startAfterCover = (no: number, from?: number) => {
    if (from === 1 && no > 1 && status.value === 'stopped') resume()
  }
  startAfterCover(currentSlideNo.value, noBefore())
  watch(currentSlideNo, startAfterCover)
}
