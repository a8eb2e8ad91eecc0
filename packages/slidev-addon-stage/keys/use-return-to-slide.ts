import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { hasNoModifier } from './has-no-modifier'

/** Keys that a clicker sends. */
const CLICKER_KEYS = ['PageDown', 'PageUp']

/** Would the page scroll on this key? */
function canScroll(key: string): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement
  return key === 'PageUp' ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1
}

/**
 * Returns from a page beside the deck, which a slide links to, to that slide by a clicker's key: a speaker with only a
 * clicker in the hand has no other control. The key scrolls the page first, as far as it can. Call it once per window.
 *
 * @param paths of these pages.
 */
export function useReturnToSlide(paths: readonly string[]): void {
  const { router } = useNav()
  /** Path of the last slide, with its clicks. */
  let lastSlidePath = ''
  router.afterEach((_, from) => {
    if (from.params.no) lastSlidePath = from.fullPath
  })
  useEventListener(
    'keydown',
    (event) => {
      if (!CLICKER_KEYS.includes(event.key) || !hasNoModifier(event)) return
      if (!lastSlidePath || !paths.includes(router.currentRoute.value.path) || canScroll(event.key)) return
      event.preventDefault()
      // Otherwise the restored slide would handle the same key, and turn.
      event.stopPropagation()
      if (!event.repeat) void router.push(lastSlidePath)
    },
    { capture: true },
  )
}
