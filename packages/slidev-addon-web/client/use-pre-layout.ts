import { onScopeDispose, shallowRef, watch } from 'vue'
import { runWhenIdle } from './run-when-idle'

/** The number of the slide to lay out ahead, out of sight; 0 = none. For every SlideTransition of the page. */
export const preLayoutNo = shallowRef(0)

/**
 * Keeps `preLayoutNo` at the slide after `currentNo`, once the page is idle; 0 at first. On a slow machine, style and layout of a new slide take longer than everything else in navigating to it.
 */
export function usePreLayout(currentNo: () => number): void {
  preLayoutNo.value = 0
  let cancel = () => {}
  watch(
    currentNo,
    (no) => {
      cancel()
      cancel = runWhenIdle(() => (preLayoutNo.value = no + 1))
    },
    { immediate: true },
  )
  onScopeDispose(() => cancel())
}

/** Forces style and layout of an element with content-visibility: hidden; the browser keeps them until it is shown. */
export function forceLayout(element: HTMLElement): void {
  element.style.contentVisibility = 'visible'
  void element.offsetHeight
  element.style.contentVisibility = ''
}
