import { watch, type ShallowRef } from 'vue'

/** Keeps the end of what grows in a block in sight, as `length` grows: with the next frame, which lays it out anyway. */
export function useAutoScroll(block: Readonly<ShallowRef<HTMLElement | null>>, length: () => number): void {
  const scroll = () => block.value?.scrollTo({ top: block.value.scrollHeight })
  watch(length, () => requestAnimationFrame(scroll))
}
