/**
 * State of demos, published by the presenter's window and received by the audience's. It is part of Slidev's shared state, as
 * the page and the pointer are: sent through the dev server, or in a built deck between windows of one browser.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { computed, toRaw, type ComputedRef } from 'vue'
import type { PointerStyle } from '../pointer/pointer-style'
import type { Zoom } from '../zoom/zoom'
import type { Curtain } from './curtain'
import { deserialise, serialise } from './serialise'

/** What the presenter's keys set in the audience's windows. */
export interface PresenterStates {
  /** What covers the slide. */
  curtain: Curtain
  /** What follows the presenter's pointer. */
  pointer: PointerStyle
  /** Where the slide is enlarged. */
  zoom: Zoom
}
interface SyncedState extends PresenterStates {
  /** Serialised state by demo: `<slide> <name>`. */
  demos: Record<string, string>
  /** Id of the presenter's window that navigated last: there may be a second one on a phone. */
  leader: string
}
/** Slidev's shared state, with the keys of this addon. */
export const syncedState = sharedState as typeof sharedState & Partial<SyncedState>
/** Entries of all demos, read without tracking: a publisher must not depend on what it publishes. */
const demoEntries = () => toRaw(toRaw(syncedState).demos) ?? {}

export interface SharedValue<T> {
  /** The demo's state in the presenter's window; undefined in that window itself, in print and in previews. */
  received: ComputedRef<T | undefined>
  /** Sends a value to the other windows; undefined removes it. Does nothing outside the presenter's window. */
  publish: (value: T | undefined) => void
}

/** Shares a JSON value of a demo, no weights. @param name unique among the demos of its slide. */
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
