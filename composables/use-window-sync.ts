import { useNav } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { watch } from 'vue'
import { onStateRequest } from './on-state-request'
import { syncedState } from './use-shared-state'

/** This window, unlike any other. */
const windowId = String(crypto.getRandomValues(new Uint32Array(1))[0])

/**
 * Windows of one talk agree from the start. Slidev first says where the presenter is when a slide turns, so whatever
 * is told before would send the audience to the first slide. And a window opened late asks, and is told everything
 * again: page, clicks and demos. Once a window. sends: may the presenter's window lead the others now?
 */
export function useWindowSync(canPublish: () => boolean): void {
  const { isPresenter, hasPrimarySlide, currentSlideNo, clicks } = useNav()
  /** Whatever changes in the shared state sends all of it. */
  function publishAll(): void {
    if (!isPresenter.value || !canPublish()) return
    patch('page', currentSlideNo.value)
    patch('clicks', clicks.value)
    patch('lastUpdate', { id: windowId, type: 'presenter', time: Date.now() })
    syncedState.leader = windowId
    // What an earlier window told, if there was one, is no longer true.
    syncedState.demos ??= {}
  }
  watch([isPresenter, currentSlideNo, clicks], publishAll, { immediate: true })
  const requestState = onStateRequest(() => syncedState.leader === windowId && publishAll())
  // Only a page that shows a slide can turn to another.
  watch(hasPrimarySlide, (ready) => ready && !isPresenter.value && requestState(), {
    immediate: true,
    flush: 'post',
  })
}
