import { watch, type ShallowRef } from 'vue'

/** Scrolls an element to its end when `length` changes, in the next frame: layout is due there anyway. */
export function useAutoScroll(element: Readonly<ShallowRef<HTMLElement | null>>, length: () => number): void {
  const scroll = () => element.value?.scrollTo({ top: element.value.scrollHeight })
  watch(length, () => requestAnimationFrame(scroll))
}
