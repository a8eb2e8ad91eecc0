import { sharedState } from '@slidev/client'
import { showPresenterCursor } from '@slidev/client/state/index.ts'
import { computed, watch, type ComputedRef } from 'vue'
import { usePresenterState } from '../windows/use-presenter-state'
import { pointerStyleAfterKey, type PointerStyle } from './pointer-style'
import type { SlidePoint } from './slide-point'

export interface PointerControl {
  style: ComputedRef<PointerStyle>
  /** Where the pointer is; undefined beside the slide. */
  position: ComputedRef<SlidePoint | undefined>
  /** Whether this window's own pointer is followed. */
  isSteeredHere: ComputedRef<boolean>
  /** Changes the style by a key; false if the key is none of its own. */
  moveByKey: (key: string) => boolean
}

/**
 * What follows the presenter's pointer in all windows, or in a window without a presenter its own pointer. Where the
 * presenter's is, Slidev sends anyway: a moving mouse costs no message more.
 *
 * @param ownPosition where this window's pointer is.
 */
export function usePointer(ownPosition: ComputedRef<SlidePoint | undefined>): PointerControl {
  const { state: style, isLeader, isOwn, set } = usePresenterState('pointer', 'off', 'never')
  // Slidev sends it while its own arrow is shown: a presenter may have hidden that.
  let hadArrow = showPresenterCursor.value
  if (isLeader)
    watch(style, (to, from) => {
      if (from === 'off') hadArrow = showPresenterCursor.value
      showPresenterCursor.value = to !== 'off' || hadArrow
    })
  return {
    style,
    position: computed(() => (isOwn.value ? ownPosition.value : sharedState.cursor)),
    isSteeredHere: computed(() => style.value !== 'off' && (isLeader || isOwn.value)),
    moveByKey(key) {
      const to = pointerStyleAfterKey(style.value, key)
      if (to) set(to)
      return to !== undefined
    },
  }
}
