import { onUnmounted, watch } from 'vue'
import { runWhenIdle } from './run-when-idle'
import { useSlideVisible } from './use-slide-visible'

/** Milliseconds a slide is shown before its page may be idle. */
const VISIBLE_DELAY_MS = 1000

/** Does `work` each time the slide is shown and the page has nothing else to do; not once the slide is left. */
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
    (now) => {
      cancel()
      if (now) schedule()
    },
    { immediate: true },
  )
  onUnmounted(() => cancel())
}
