import { onUnmounted, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * Computes synchronously once; later changes of the source recompute in a separate task, after the page has painted the
 * change, and update the result in another. Short tasks leave room for frames where one long task would not.
 */
export function useDeferred<S, T>(source: () => S, compute: (from: S) => T): Readonly<ShallowRef<T>> {
  const result = shallowRef(compute(source()))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const value = compute(now)
      timer = setTimeout(() => (result.value = value))
    })
  })
  onUnmounted(() => clearTimeout(timer))
  return result
}
