import { useNav } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { watch } from 'vue'
import { onStateRequest } from './on-state-request'
import { syncedState } from './use-shared-state'

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
  const { isPresenter, hasPrimarySlide, currentSlideNo, clicks } = useNav()
  /** Each patch sends the complete shared state. */
  function publishAll(): void {
    if (!isPresenter.value || !canPublish()) return
    patch('page', currentSlideNo.value)
    patch('clicks', clicks.value)
    patch('lastUpdate', { id: windowId, type: 'presenter', time: Date.now() })
    syncedState.leader = windowId
    // A window without demo state yet publishes an empty set: others drop the state of an earlier presenter's window.
    syncedState.demos ??= {}
  }
  watch([isPresenter, currentSlideNo, clicks], publishAll, { immediate: true })
  const requestState = onStateRequest(() => syncedState.leader === windowId && publishAll())
  // Only a page with a slide can follow to another.
  watch(hasPrimarySlide, (ready) => ready && !isPresenter.value && requestState(), {
    immediate: true,
    flush: 'post',
  })
}
