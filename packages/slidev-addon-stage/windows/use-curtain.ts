import { computed, type ComputedRef } from 'vue'
import { curtainAfterKey, type Curtain } from './curtain'
import { usePresenterState } from './use-presenter-state'

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

/** The curtain over the slide, which any turn of a page opens. The presenter's window moves that of all others. */
export function useCurtain(): CurtainControl {
  const { state: curtain, isLeader, isOwn, set, reset: open } = usePresenterState('curtain', 'none', 'turn')
  return {
    curtain,
    isClosed: computed(() => !isLeader && curtain.value !== 'none'),
    isOwn,
    moveByKey(key) {
      const to = curtainAfterKey(curtain.value, key)
      if (to) set(to)
      return to !== undefined
    },
    open,
  }
}
