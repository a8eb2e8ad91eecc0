import { useEventListener } from '@vueuse/core'
import { computed, watch, type ComputedRef } from 'vue'
import { useSharedState } from 'slidev-addon-stage'
import { sessionModels } from '../../composables/session-models'

/** True while this window or the presenter's has a names model trained in this session; its weights go with its window. */
export function useTrainedHere(): ComputedRef<boolean> {
  const { received, publish } = useSharedState<true>('own')
  const trained = computed(() => received.value ?? sessionModels.weights.pretrained !== undefined)
  watch(trained, (now) => publish(now || undefined), { immediate: true })
  useEventListener('pagehide', () => publish(undefined))
  return trained
}
