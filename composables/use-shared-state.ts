/**
 * Two windows of one talk: the presenter's tells, the audience's hears. What is told travels in Slidev's own shared
 * state, as the page and the pointer do: through the dev server, or between windows of one browser in a built deck.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { computed, toRaw, type ComputedRef } from 'vue'
import { deserialise, serialise } from './serialise'

interface SyncedState {
  demos: Record<string, string>
  /** The presenter's window that turned a slide last: there may be one on a phone too. */
  leader: string
}
export const syncedState = sharedState as typeof sharedState & Partial<SyncedState>
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
