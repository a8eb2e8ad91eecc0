import { onUnmounted, watch } from 'vue'
import { useSlideVisible } from './use-slide-visible'

/** Calls `handler` when the slide is left and when the component is unmounted, to stop timers and workers. */
export function useOnSlideLeave(handler: () => void): void {
  const visible = useSlideVisible()
  watch(visible, (now) => !now && handler())
  onUnmounted(handler)
}
