/**
 * A talk that was left for the diagram, by a slide's own link, goes on at a clicker's key, at the slide it was left at: who
 * has only a clicker in the hand has no other way back. While the page can be scrolled that way, it is.
 */
import { useEventListener } from '@vueuse/core'
import { useRouter } from 'vue-router'
import { hasNoModifier } from './has-no-modifier'

const CLICKER_KEYS = ['PageDown', 'PageUp']

function canScroll(key: string): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement
  return key === 'PageUp' ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1
}

/** Once a window. */
export function useReturnToSlide(): void {
  const router = useRouter()
  /** The last slide that was shown, with its clicks. */
  let lastSlidePath = ''
  router.afterEach((_, from) => {
    if (from.params.no) lastSlidePath = from.fullPath
  })
  useEventListener(
    'keydown',
    (event) => {
      if (!CLICKER_KEYS.includes(event.key) || !hasNoModifier(event)) return
      if (!lastSlidePath || router.currentRoute.value.path !== '/diagram' || canScroll(event.key)) return
      event.preventDefault()
      // The slide that is back must not take the same key for a turn.
      event.stopPropagation()
      if (!event.repeat) void router.push(lastSlidePath)
    },
    { capture: true },
  )
}
