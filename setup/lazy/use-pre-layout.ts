import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { runWhenIdle } from '../../composables/run-when-idle'

/**
 * The number of the slide to lay out ahead, out of sight (SlideTransition.vue): the one after `currentNo`, once the page is
 * idle; 0 at first. On a slow machine, style and layout of a new slide take longer than everything else in navigating to it.
 */
export function usePreLayout(currentNo: () => number): Readonly<Ref<number>> {
  const next = shallowRef(0)
  let cancel = () => {}
  watch(
    currentNo,
    (no) => {
      cancel()
      cancel = runWhenIdle(() => (next.value = no + 1))
    },
    { immediate: true },
  )
  onScopeDispose(() => cancel())
  return next
}

/** Forces style and layout of an element with content-visibility: hidden; the browser keeps them until it is shown. */
export function forceLayout(element: HTMLElement): void {
  element.style.contentVisibility = 'visible'
  void element.offsetHeight
  element.style.contentVisibility = ''
}
