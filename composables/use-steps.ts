import { useSlideContext } from '@slidev/client'
import { computed, onMounted, onUnmounted, shallowRef, useId, type ComputedRef } from 'vue'

/**
 * Click steps of a component. `size` clicks are registered with the slide (so that print, overview and
 * presenter know them); the result is the step shown now, 0 … size. Everything a component shows
 * should follow from it.
 *
 * @param at where the first of its clicks falls: '+1' = after those already registered, or a click number.
 */
export function useSteps(count: number, at: string | number = '+1'): ComputedRef<number> {
  const { $clicksContext: clicks } = useSlideContext()
  const id = useId()
  const clicksInfo = shallowRef<ReturnType<typeof clicks.calculateSince>>(null)
  onMounted(() => {
    clicksInfo.value = clicks.calculateSince(at, count)
    clicks.register(id, clicksInfo.value)
  })
  onUnmounted(() => clicks.unregister(id))
  return computed(() =>
    clicksInfo.value ? Math.min(Math.max(clicksInfo.value.currentOffset.value + 1, 0), count) : 0,
  )
}
