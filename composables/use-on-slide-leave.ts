import { onUnmounted, watch } from 'vue'
import { useSlideVisible } from './use-slide-visible'

/** Stops a demo's work (timers, workers) when its slide is left or taken down. */
export function useOnSlideLeave(handler: () => void): void {
  const visible = useSlideVisible()
  watch(visible, (now) => !now && handler())
  onUnmounted(handler)
}
