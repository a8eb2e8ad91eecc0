/**
 * Two windows of one talk: the presenter's tells, the audience's hears. What is told travels in Slidev's own shared
 * state, as the page and the pointer do: through the dev server, or between windows of one browser in a built deck.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { computed, toRaw, watch, type ComputedRef } from 'vue'
import { onStateRequest } from './on-state-request'
import { deserialise, serialise } from './serialise'

interface SyncedState {
  demos: Record<string, string>
  /** The presenter's window that turned a slide last: there may be one on a phone too. */
  leader: string
}
const syncedState = sharedState as typeof sharedState & Partial<SyncedState>
/** This window, unlike any other. */
const windowId = String(crypto.getRandomValues(new Uint32Array(1))[0])
/** A line for each demo that has something to tell; read so, nobody who tells depends on what was told. */
const demoEntries = () => toRaw(toRaw(syncedState).demos) ?? {}

export interface SharedValue<T> {
  /** What the presenter's window shows of this demo; undefined in that window itself, in print and in previews. */
  received: ComputedRef<T | undefined>
  /** Tells the others; undefined = nothing any more. Says nothing unless this is the presenter's window. */
  publish: (value: T | undefined) => void
}

/** name: of the demo, unlike any other on its slide. What is told is numbers, words and lists, no weights. */
export function useSharedState<T>(name: string): SharedValue<T> {
  const { isPresenter, isPrintMode } = useNav()
  const { $renderContext, $page, $frontmatter } = useSlideContext()
  const isMainView = () => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value
  const entryKey = () => `${$frontmatter.routeAlias ?? $page.value} ${name}`
  const entry = computed(() =>
    isMainView() && !isPresenter.value ? syncedState.demos?.[entryKey()] : undefined,
  )
  return {
    received: computed(() => (entry.value === undefined ? undefined : deserialise<T>(entry.value))),
    publish(value) {
      if (!isMainView() || !isPresenter.value) return
      const { [entryKey()]: previous, ...others } = demoEntries()
      const serialised = value === undefined ? undefined : serialise(value)
      if (serialised === previous) return
      syncedState.demos = serialised === undefined ? others : { ...others, [entryKey()]: serialised }
    },
  }
}

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
