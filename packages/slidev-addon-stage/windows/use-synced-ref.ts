import { computed, type WritableComputedRef } from 'vue'
import { useDemo } from './use-demo'

/**
 * A ref of a component on a slide that the audience's window follows: what the presenter's window sets is there too, also in
 * a window that is opened or reloaded later. Before that, and in print, it is `initial`.
 *
 * @param initial a JSON value. @param name unique among those of its slide.
 */
export function useSyncedRef<T>(initial: T, name = 'ref'): WritableComputedRef<T> {
  const { state, set } = useDemo(() => ({ value: initial }), 0, name, 'keep')
  return computed({
    get: () => state.value.value,
    set: (value) => set({ value }),
  })
}
