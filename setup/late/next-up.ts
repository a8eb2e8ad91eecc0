import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { whenIdle } from '../../composables/idle'

/**
 * The number of the slide that comes after slide `at`, once the page has nothing else to do; 0 until then. It is laid out
 * ahead, out of sight (TurnedSlide.vue): to work out a new slide's looks takes a slow machine longer than all else
 * that turning to it asks for.
 */
export function useNextUp(at: () => number): Readonly<Ref<number>> {
  const next = shallowRef(0)
  let callOff = () => {}
  watch(
    at,
    (no) => {
      callOff()
      callOff = whenIdle(() => (next.value = no + 1))
    },
    { immediate: true },
  )
  onScopeDispose(() => callOff())
  return next
}

/** Lays a slide out that is locked from sight; what is worked out is kept for when it is shown. */
export function layOut(locked: HTMLElement): void {
  locked.style.contentVisibility = 'visible'
  void locked.offsetHeight
  locked.style.contentVisibility = ''
}
