import { nextTick, watch, type Ref } from 'vue'
import type { DiagramState } from './state'

/**
 * Where a new state removes the focused control, moves the focus to its replacement: the next stop of a tour that has
 * started, else the heading of the panel.
 */
export function useFocusFallback(
  root: Readonly<Ref<HTMLElement | null>>,
  state: Readonly<Ref<DiagramState>>,
): void {
  watch(state, async (now, before) => {
    await nextTick()
    if (document.activeElement && document.activeElement !== document.body) return
    const nextButton =
      now.tourId !== before.tourId && root.value?.querySelector<HTMLElement>('.strip [data-next]')
    const target = nextButton || root.value?.querySelector<HTMLElement>('.about h2')
    target?.focus({ preventScroll: true })
  })
}
