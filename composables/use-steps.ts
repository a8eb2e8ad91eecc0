import { useSlideContext } from '@slidev/client'
import { computed, onMounted, onUnmounted, shallowRef, useId, type ComputedRef } from 'vue'

/**
 * Click steps of a component: registers `count` clicks with the slide, so that print, overview and presenter view know them,
 * and returns the current step, 0 … count.
 *
 * @param at position of the first click: '+1' = after the clicks already registered, or a click number.
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
