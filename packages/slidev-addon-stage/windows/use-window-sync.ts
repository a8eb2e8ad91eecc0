import { useNav } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { watch } from 'vue'
import { onStateRequest } from './on-state-request'
import { keptDemos, syncedState } from './use-shared-state'

/** Random id of this window. */
const windowId = String(crypto.getRandomValues(new Uint32Array(1))[0])

/**
 * Publishes page, clicks and demo state from the presenter's window on start, on each change, and whenever a new window
 * requests them. Slidev itself publishes the page on the first navigation only: a demo's state sent before that would take
 * the audience to slide 1. Call it once per window.
 *
 * @param canPublish may the presenter's window lead the others now?
 */
export function useWindowSync(canPublish: () => boolean): void {
  const { isPresenter, hasPrimarySlide, currentSlideNo, clicks, clicksContext, queryClicks } = useNav()
  const isMounted = () => clicksContext.value.isMounted
  /** The click: until the slide is mounted, and knows how many it has, that of the address. */
  const knownClicks = () => (isMounted() ? clicks.value : queryClicks.value)
  /** Each patch sends the complete shared state. */
  function publishAll(): void {
    if (!isPresenter.value || !canPublish()) return
    patch('page', currentSlideNo.value)
    patch('clicks', knownClicks())
    patch('lastUpdate', { id: windowId, type: 'presenter', time: Date.now() })
    syncedState.leader = windowId
  }
  /**
   * Takes over what demos showed in an earlier presenter's window: the dev server has it, or it is found. Opened at the first
   * slide, a presenter's window begins a new talk.
   */
  async function restoreDemos(): Promise<void> {
    if (currentSlideNo.value === 1) syncedState.demos = {}
    const { demos: known } = syncedState
    keptDemos.value = known && new Map(Object.entries(known))
    const found = await import('./find-kept-demos')
      .then(({ findKeptDemos }) => findKeptDemos(known))
      .catch(() => ({}))
    if (known) return
    syncedState.demos = found
    keptDemos.value = new Map(Object.entries(found))
  }
  watch(isPresenter, (leads) => leads && void restoreDemos(), { immediate: true })
  watch([isPresenter, currentSlideNo, knownClicks], publishAll, { immediate: true })
  // Slidev would take the audience to click 0 until then.
  watch(
    () => syncedState.clicks,
    () => isPresenter.value && canPublish() && !isMounted() && patch('clicks', queryClicks.value),
    { flush: 'sync' },
  )
  const requestState = onStateRequest(() => syncedState.leader === windowId && publishAll())
  // Only a page with a slide can follow to another.
  watch(hasPrimarySlide, (ready) => ready && !isPresenter.value && requestState(), {
    immediate: true,
    flush: 'post',
  })
}
