import { onUnmounted, watch } from 'vue'
import { useShown } from '../../composables/shown'
import { storyFiles } from './story-files'

/** Milliseconds after which a browser that cannot say when it is idle is taken to be. */
const REST = 1000

/** Fetches them while the slide is shown and the page has nothing else to do, so that a press need not wait. */
export function useStoryFiles(): void {
  let cancel = () => {}
  const fetchSoon = () => {
    const go = () => void storyFiles().catch(() => {})
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === 'undefined') return go()
      const idle = requestIdleCallback(go)
      cancel = () => cancelIdleCallback(idle)
    }, REST)
    cancel = () => clearTimeout(timer)
  }
  watch(
    useShown(),
    (now) => {
      cancel()
      if (now) fetchSoon()
    },
    { immediate: true },
  )
  onUnmounted(() => cancel())
}
