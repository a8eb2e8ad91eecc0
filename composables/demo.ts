import { computed, onMounted, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useMirror } from './mirror'
import { useStopWhenLeft } from './shown'

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
  at: MaybeRefOrGetter<unknown> = 0,
  name = 'demo',
  leaving: 'reset' | 'keep' = 'reset',
): Demo<T> {
  const { heard, tell } = useMirror<{ at: unknown; state: T }>(name)
  const own = shallowRef<T>()
  const changed = computed(
    () => own.value ?? (heard.value?.at === toValue(at) ? heard.value?.state : undefined),
  )
  const state = computed(() => changed.value ?? preset())

  function change(to: T | undefined): void {
    own.value = to
    tell(to && { at: toValue(at), state: to })
  }
  const reset = () => change(undefined)
  // The presenter leads: what an audience's hand did gives way.
  watch(heard, () => (own.value = undefined), { flush: 'sync' })
  watch(() => toValue(at), reset, { flush: 'sync' })
  useStopWhenLeft(() => leaving === 'reset' && reset())
  onMounted(reset)
  return {
    state,
    touched: computed(() => changed.value !== undefined),
    set: (part) => change({ ...state.value, ...part }),
    reset,
  }
}
