/**
 * State of demos, published by the presenter's window and received by the audience's. It is part of Slidev's shared state, as
 * the page and the pointer are: sent through the dev server, or in a built deck between windows of one browser.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { computed, nextTick, onMounted, ref, shallowRef, toRaw, watch, type ComputedRef } from 'vue'
import type { PointerStyle } from '../pointer/pointer-style'
import type { Zoom } from '../zoom/zoom'
import type { Curtain } from './curtain'
import { deserialise, serialise } from './serialise'

/** Serialised state by demo: `<slide> <name>`. */
export type DemoEntries = Record<string, string>

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
  demos: DemoEntries
  /** Id of the presenter's window that navigated last: there may be a second one on a phone. */
  leader: string
}
/** Slidev's shared state, with the keys of this addon. */
export const syncedState = sharedState as typeof sharedState & Partial<SyncedState>
/** Entries of all demos, read without tracking: a publisher must not depend on what it publishes. */
const demoEntries = () => toRaw(toRaw(syncedState).demos) ?? {}

/**
 * What an earlier presenter's window published, by demo, until the demo is mounted here and takes it. Undefined while that is
 * being found out: nothing is published until then, since that would drop the rest of it.
 */
export const keptDemos = shallowRef<Map<string, string> | undefined>(new Map())

export interface SharedValue<T> {
  /** The demo's state in the presenter's window; undefined in that window itself, in print and in previews. */
  received: ComputedRef<T | undefined>
  /** Sends a value to the other windows; undefined removes it. Does nothing outside the presenter's window. */
  publish: (value: T | undefined) => void
}

/**
 * Shares a JSON value of a demo, no weights.
 *
 * @param name unique among the demos of its slide.
 * @param restore takes what this demo published before the presenter's window was reloaded, and publishes what becomes of it;
 * without, it is dropped.
 */
export function useSharedState<T>(name: string, restore?: (kept: T) => void): SharedValue<T> {
  const { isPresenter, isPrintMode } = useNav()
  const { $renderContext, $page, $frontmatter } = useSlideContext()
  const isMainView = () => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value
  const entryKey = () => `${$frontmatter.routeAlias ?? $page.value} ${name}`
  const entry = computed(() =>
    isMainView() && !isPresenter.value ? syncedState.demos?.[entryKey()] : undefined,
  )
  let published: T | undefined
  function publish(value: T | undefined): void {
    published = value
    const kept = keptDemos.value
    if (!isMainView() || !isPresenter.value || !kept || kept.has(entryKey())) return
    const { [entryKey()]: previous, ...others } = demoEntries()
    const serialised = value === undefined ? undefined : serialise(value)
    if (serialised === previous) return
    syncedState.demos = serialised === undefined ? others : { ...others, [entryKey()]: serialised }
  }
  const isReady = ref(false)
  // When the click is known, too: the slide learns at mounting how many it has.
  onMounted(() => nextTick(() => (isReady.value = true)))
  watch(
    () => isReady.value && isMainView() && isPresenter.value && keptDemos.value,
    (kept) => {
      if (!kept) return
      const own = kept.get(entryKey())
      kept.delete(entryKey())
      if (own === undefined || published !== undefined || !restore) publish(published)
      else restore(deserialise<T>(own))
    },
    { flush: 'sync' },
  )
  return {
    received: computed(() => (entry.value === undefined ? undefined : deserialise<T>(entry.value))),
    publish,
  }
}
