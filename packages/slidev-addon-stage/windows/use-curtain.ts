import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue'
import { curtainAfterKey, type Curtain } from './curtain'
import { syncedState } from './use-shared-state'

export interface CurtainControl {
  /** What covers the slide: on the wall, if this is the presenter's window, else in this one. */
  curtain: ComputedRef<Curtain>
  /** Whether it covers this window: the presenter's goes on showing the slide. */
  isClosed: ComputedRef<boolean>
  /** Whether this window covers itself, without a presenter's. */
  isOwn: ComputedRef<boolean>
  /** Moves it by a key; false if the key is none of its own. */
  moveByKey: (key: string) => boolean
  open: () => void
}

/**
 * The curtain over the slide, which any turn of a page opens. The presenter's window moves that of all others, and finds and
 * leaves it open, so that nothing is black that no presenter knows of. A window of the audience moves its own alone, until
 * the presenter's next move.
 */
export function useCurtain(): CurtainControl {
  const { isPresenter, currentSlideNo, clicks } = useNav()
  const isLeader = isPresenter.value
  /** This window's own; undefined = the presenter's. */
  const own = ref<Curtain>()
  const published = computed(() => syncedState.curtain ?? 'none')
  const curtain = computed(() => own.value ?? published.value)
  function move(to: Curtain): void {
    if (isLeader) syncedState.curtain = to
    else own.value = to
  }
  const open = () => move('none')

  watch(published, () => (own.value = undefined), { flush: 'sync' })
  watch([currentSlideNo, clicks], ([no]) => {
    // The presenter's page may arrive after the presenter's curtain.
    const isFollowing = !isLeader && own.value === undefined && syncedState.page === no
    if (curtain.value !== 'none' && !isFollowing) open()
  })
  if (isLeader) {
    open()
    onScopeDispose(open)
    useEventListener('pagehide', open)
  }
  return {
    curtain,
    isClosed: computed(() => !isLeader && curtain.value !== 'none'),
    isOwn: computed(() => own.value !== undefined && own.value !== 'none'),
    moveByKey(key) {
      const to = curtainAfterKey(curtain.value, key)
      if (to) move(to)
      return to !== undefined
    },
    open,
  }
}
