import { nextTick, watch, type ShallowRef } from 'vue'

/** Keeps the end of what grows in a block in sight, as `length` grows. */
export function useFollow(block: Readonly<ShallowRef<HTMLElement | null>>, length: () => number): void {
  watch(length, async () => {
    await nextTick()
    const { value: element } = block
    if (element) element.scrollTop = element.scrollHeight
  })
}
