import { onUnmounted, watch } from 'vue'
import { whenIdle } from './idle'
import { useShown } from './shown'

/** Milliseconds a slide is shown before its page may be idle. */
const REST = 1000

/** Does `work` each time the slide is shown and the page has nothing else to do; not once the slide is left. */
export function useWhenIdle(work: () => void): void {
  let cancel = () => {}
  const soon = () => {
    const timer = setTimeout(() => {
      cancel = whenIdle(work)
    }, REST)
    cancel = () => clearTimeout(timer)
  }
  watch(
    useShown(),
    (now) => {
      cancel()
      if (now) soon()
    },
    { immediate: true },
  )
  onUnmounted(() => cancel())
}
