/**
 * Two windows of one talk: the presenter's tells, the audience's hears. What is told travels in Slidev's own shared
 * state, as the page and the pointer do: through the dev server, or between windows of one browser in a built deck.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { computed, toRaw, watch, type ComputedRef } from 'vue'
import { onLate } from './late'
import { read, written } from './postcard'

interface Shared {
  demos: Record<string, string>
  /** The presenter's window that turned a slide last: there may be one on a phone too. */
  leader: string
}
const shared = sharedState as typeof sharedState & Partial<Shared>
/** This window, unlike any other. */
const me = String(crypto.getRandomValues(new Uint32Array(1))[0])
/** A line for each demo that has something to tell; read so, nobody who tells depends on what was told. */
const told = () => toRaw(toRaw(shared).demos) ?? {}

export interface Mirror<T> {
  /** What the presenter's window shows of this demo; undefined in that window itself, in print and in previews. */
  heard: ComputedRef<T | undefined>
  /** Tells the others; undefined = nothing any more. Says nothing unless this is the presenter's window. */
  tell: (value: T | undefined) => void
}

/** name: of the demo, unlike any other on its slide. What is told is numbers, words and lists, no weights. */
export function useMirror<T>(name: string): Mirror<T> {
  const { isPresenter, isPrintMode } = useNav()
  const { $renderContext, $page, $frontmatter } = useSlideContext()
  const main = () => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value
  const key = () => `${$frontmatter.routeAlias ?? $page.value} ${name}`
  const line = computed(() => (main() && !isPresenter.value ? shared.demos?.[key()] : undefined))
  return {
    heard: computed(() => (line.value === undefined ? undefined : read<T>(line.value))),
    tell(value) {
      if (!main() || !isPresenter.value) return
      const { [key()]: before, ...others } = told()
      const now = value === undefined ? undefined : written(value)
      if (now === before) return
      shared.demos = now === undefined ? others : { ...others, [key()]: now }
    },
  }
}

/**
 * Windows of one talk agree from the start. Slidev first says where the presenter is when a slide turns, so whatever
 * is told before would send the audience to the first slide. And a window opened late asks, and is told everything
 * again: page, clicks and demos. Once a window. sends: may the presenter's window lead the others now?
 */
export function keepInStep(sends: () => boolean): void {
  const { isPresenter, hasPrimarySlide, currentSlideNo, clicks } = useNav()
  /** Whatever changes in the shared state sends all of it. */
  function tellAll(): void {
    if (!isPresenter.value || !sends()) return
    patch('page', currentSlideNo.value)
    patch('clicks', clicks.value)
    patch('lastUpdate', { id: me, type: 'presenter', time: Date.now() })
    shared.leader = me
    // What an earlier window told, if there was one, is no longer true.
    shared.demos ??= {}
  }
  watch([isPresenter, currentSlideNo, clicks], tellAll, { immediate: true })
  const ask = onLate(() => shared.leader === me && tellAll())
  // Only a page that shows a slide can turn to another.
  watch(hasPrimarySlide, (ready) => ready && !isPresenter.value && ask(), { immediate: true, flush: 'post' })
}
