import { computed, onMounted, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useSharedState } from './use-shared-state'
import { useOnSlideLeave } from './use-on-slide-leave'

export interface Demo<T> {
  state: ComputedRef<T>
  /** True once somebody has changed something, here or in the presenter's window. */
  touched: ComputedRef<boolean>
  set: (change: Partial<T>) => void
  reset: () => void
}

/**
 * The state of a live demo: what the click step sets it to, until somebody changes it. The changes last until `at`
 * changes (by default never), the slide is left (unless `leaving` is keep) or the demo is reset. What the presenter
 * changes is seen in the audience's window too, so the state must survive JSON.
 */
export function useDemo<T extends object>(
  preset: () => T,
  resetOn: MaybeRefOrGetter<unknown> = 0,
  name = 'demo',
  onLeave: 'reset' | 'keep' = 'reset',
): Demo<T> {
  const { received: heard, publish: tell } = useSharedState<{ at: unknown; state: T }>(name)
  const localState = shallowRef<T>()
  const changedState = computed(
    () => localState.value ?? (heard.value?.at === toValue(resetOn) ? heard.value?.state : undefined),
  )
  const state = computed(() => changedState.value ?? preset())

  function setState(to: T | undefined): void {
    localState.value = to
    tell(to && { at: toValue(resetOn), state: to })
  }
  const reset = () => setState(undefined)
  // The presenter leads: what an audience's hand did gives way.
  watch(heard, () => (localState.value = undefined), { flush: 'sync' })
  watch(() => toValue(resetOn), reset, { flush: 'sync' })
  useOnSlideLeave(() => onLeave === 'reset' && reset())
  onMounted(reset)
  return {
    state,
    touched: computed(() => changedState.value !== undefined),
    set: (part) => setState({ ...state.value, ...part }),
    reset,
  }
}
