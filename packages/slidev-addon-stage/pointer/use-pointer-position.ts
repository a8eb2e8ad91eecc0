import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, type ComputedRef } from 'vue'
import type { SlidePoint } from './slide-point'

/** Where this window's pointer is on the slide; undefined beside it, and before the pointer is first seen. */
export function usePointerPosition(): ComputedRef<SlidePoint | undefined> {
  const last = shallowRef<Pick<PointerEvent, 'clientX' | 'clientY'>>()
  useEventListener(['pointermove', 'pointerdown'], (event: PointerEvent) => (last.value = event), {
    capture: true,
    passive: true,
  })
  return computed(() => {
    const box = document.getElementById('slide-content')?.getBoundingClientRect()
    if (!last.value || !box) return undefined
    const x = ((last.value.clientX - box.left) / box.width) * 100
    const y = ((last.value.clientY - box.top) / box.height) * 100
    return Math.min(x, y) >= 0 && Math.max(x, y) <= 100 ? { x, y } : undefined
  })
}
