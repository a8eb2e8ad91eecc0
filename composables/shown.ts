import { useIsSlideActive, useSlideContext } from '@slidev/client'
import { computed, onUnmounted, watch, type ComputedRef } from 'vue'

/** True while the slide is really being shown: not in overview, previews or print. */
export function useShown(): ComputedRef<boolean> {
  const active = useIsSlideActive()
  const { $renderContext } = useSlideContext()
  return computed(() => active.value && ['slide', 'presenter'].includes($renderContext.value))
}

/** Stops a demo's work (timers, workers) when its slide is left or taken down. */
export function useStopWhenLeft(stop: () => void): void {
  const shown = useShown()
  watch(shown, (now) => !now && stop())
  onUnmounted(stop)
}
