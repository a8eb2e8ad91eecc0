import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { runWhenIdle } from '../../composables/run-when-idle'

/**
 * The number of the slide that comes after slide `at`, once the page has nothing else to do; 0 until then. It is laid out
 * ahead, out of sight (SlideTransition.vue): to work out a new slide's looks takes a slow machine longer than all else
 * that turning to it asks for.
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

/** Lays a slide out that is locked from sight; what is worked out is kept for when it is shown. */
export function forceLayout(element: HTMLElement): void {
  element.style.contentVisibility = 'visible'
  void element.offsetHeight
  element.style.contentVisibility = ''
}
