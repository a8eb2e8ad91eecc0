import { onUnmounted, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * What is worked out of `from`: the first time at once, later in a task of its own, after the page has shown what is
 * known already, and shown in another. Short tasks leave the page its frames where a long one would not.
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
