import { computed, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useSharedState } from './use-shared-state'
import { useOnSlideLeave } from './use-on-slide-leave'
import { useSlideVisible } from './use-slide-visible'

export interface Demo<T> {
  /** The preset, with any changes applied. */
  state: ComputedRef<T>
  /** True once the state was changed, here or in the presenter's window. */
  touched: ComputedRef<boolean>
  /** Merges a change into the state. */
  set: (change: Partial<T>) => void
  /** Drops all changes. */
  reset: () => void
}

/**
 * The state of a live demo: the preset of the click step until somebody changes it. The audience's window follows the
 * presenter's changes, so the state must survive JSON. It is there again after a reload of the presenter's window.
 *
 * @param resetOn a change of this value resets the demo (default: never).
 * @param name unique among the demos of its slide.
 * @param onLeave whether the demo is reset when its slide is left.
 * @param settle what a reload makes of the state: work in progress is lost with the window.
 */
export function useDemo<T extends object>(
  preset: () => T,
  resetOn: MaybeRefOrGetter<unknown> = 0,
  name = 'demo',
  onLeave: 'reset' | 'keep' = 'reset',
  settle = (state: T) => state,
): Demo<T> {
  const visible = useSlideVisible()
  const { received, publish } = useSharedState<{ at: unknown; state: T }>(name, ({ at, state: kept }) => {
    const isCurrent = at === toValue(resetOn) && (onLeave === 'keep' || visible.value)
    setState(isCurrent ? settle(kept) : undefined)
  })
  const localState = shallowRef<T>()
  const changedState = computed(
    () => localState.value ?? (received.value?.at === toValue(resetOn) ? received.value?.state : undefined),
  )
  const state = computed(() => changedState.value ?? preset())

  function setState(to: T | undefined): void {
    localState.value = to
    publish(to && { at: toValue(resetOn), state: to })
  }
  const reset = () => setState(undefined)
  // The presenter leads: a change published there replaces the audience's own.
  watch(received, () => (localState.value = undefined), { flush: 'sync' })
  watch(() => toValue(resetOn), reset, { flush: 'sync' })
  useOnSlideLeave(() => onLeave === 'reset' && reset())
  return {
    state,
    touched: computed(() => changedState.value !== undefined),
    set: (change) => setState({ ...state.value, ...change }),
    reset,
  }
}
