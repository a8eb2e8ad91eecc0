import { onUnmounted, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * What is worked out of `from`: the first time at once, later in a task of its own, after the page has shown what is
 * known already, and shown in another. Short tasks leave the page its frames where a long one would not.
 */
export function useLater<S, T>(from: () => S, work: (from: S) => T): Readonly<ShallowRef<T>> {
  const done = shallowRef(work(from()))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(from, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const found = work(now)
      timer = setTimeout(() => (done.value = found))
    })
  })
  onUnmounted(() => clearTimeout(timer))
  return done
}
