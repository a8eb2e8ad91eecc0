/** Was the names model trained in this room: in this window, or in the presenter's? Its weights go with their window. */
import { useEventListener } from '@vueuse/core'
import { computed, watch, type ComputedRef } from 'vue'
import { useMirror } from '../../composables/mirror'
import { ownModels } from '../../composables/own-models'

export function useTrainedHere(): ComputedRef<boolean> {
  const { heard, tell } = useMirror<true>('own')
  const trained = computed(() => heard.value ?? ownModels.weights.pretrained !== undefined)
  watch(trained, (now) => tell(now || undefined), { immediate: true })
  useEventListener('pagehide', () => tell(undefined))
  return trained
}
