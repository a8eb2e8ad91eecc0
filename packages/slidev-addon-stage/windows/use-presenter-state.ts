import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import { syncedState, type PresenterStates } from './use-shared-state'

export interface PresenterState<T> {
  /** The presenter's value, or this window's own. */
  state: ComputedRef<T>
  /** Whether this is the presenter's window. */
  isLeader: boolean
  /** Whether this window has set its own, without a presenter's. */
  isOwn: ComputedRef<boolean>
  set: (to: T) => void
  /** Sets it to its initial value. */
  reset: () => void
}

/**
 * A state that the presenter's window sets for all others, and finds and leaves at its initial value, so that nothing is on
 * that no presenter knows of. A window of the audience sets its own alone, until the presenter's next change.
 *
 * @param resetOn whether any turn of a page resets it.
 */
export function usePresenterState<K extends keyof PresenterStates>(
  key: K,
  initial: PresenterStates[K],
  resetOn: 'turn' | 'never',
): PresenterState<PresenterStates[K]> {
  const { isPresenter, currentSlideNo, clicks } = useNav()
  const isLeader = isPresenter.value
  const states: Partial<PresenterStates> = syncedState
  /** This window's own; undefined = the presenter's. */
  const own = shallowRef<PresenterStates[K]>()
  const published = computed((): PresenterStates[K] => states[key] ?? initial)
  const state = computed(() => own.value ?? published.value)
  function set(to: PresenterStates[K]): void {
    if (isLeader) states[key] = to
    else own.value = to
  }
  const reset = () => set(initial)

  watch(published, () => (own.value = undefined), { flush: 'sync' })
  if (resetOn === 'turn')
    watch([currentSlideNo, clicks], ([no]) => {
      // The presenter's page may arrive after the presenter's change.
      const isFollowing = !isLeader && own.value === undefined && syncedState.page === no
      if (state.value !== initial && !isFollowing) reset()
    })
  if (isLeader) {
    reset()
    onScopeDispose(reset)
    useEventListener('pagehide', reset)
  }
  return {
    state,
    isLeader,
    isOwn: computed(() => own.value !== undefined && own.value !== initial),
    set,
    reset,
  }
}
