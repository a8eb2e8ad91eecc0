import { useSlideVisible } from 'slidev-addon-stage'
import { runWhenIdle } from 'slidev-addon-web'
import { onUnmounted, watch } from 'vue'

/** Milliseconds a slide is visible before idle time counts. */
const VISIBLE_DELAY_MS = 1000

/** Calls `work` each time the slide becomes visible and the page is then idle; leaving the slide cancels it. */
export function useWhenIdle(work: () => void): void {
  let cancel = () => {}
  const schedule = () => {
    const timer = setTimeout(() => {
      cancel = runWhenIdle(work)
    }, VISIBLE_DELAY_MS)
    cancel = () => clearTimeout(timer)
  }
  watch(
    useSlideVisible(),
    (visible) => {
      cancel()
      if (visible) schedule()
    },
    { immediate: true },
  )
  onUnmounted(() => cancel())
}
