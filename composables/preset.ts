import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useStopWhenLeft } from './shown'

export interface Preset<T> {
  state: ComputedRef<T>
  /** True once somebody has changed something. */
  touched: ComputedRef<boolean>
  set: (change: Partial<T>) => void
  reset: () => void
}

/**
 * The state of a live demo: what the click step sets it to, until somebody changes it. The changes last
 * until `until` changes (by default never), the slide is left or the demo is reset.
 */
export function usePreset<T extends object>(preset: () => T, until: () => unknown = () => 0): Preset<T> {
  const own = shallowRef<T>()
  const state = computed(() => own.value ?? preset())
  const reset = () => (own.value = undefined)
  watch(until, reset, { flush: 'sync' })
  useStopWhenLeft(reset)
  return {
    state,
    touched: computed(() => own.value !== undefined),
    set: (change) => (own.value = { ...state.value, ...change }),
    reset,
  }
}
