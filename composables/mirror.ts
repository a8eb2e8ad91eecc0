/**
 * Two windows of one talk: the presenter's tells, the audience's hears. What is told travels in Slidev's own shared
 * state, as the page and the pointer do: through the dev server, or between windows of one browser in a built deck.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { computed, toRaw, watch, type ComputedRef } from 'vue'

const shared = sharedState as typeof sharedState & { demos?: Record<string, unknown> }
/** Everything told, out of Vue's proxies: those cannot be posted to another window. */
const told = () => toRaw(toRaw(shared).demos) ?? {}

export interface Mirror<T> {
  /** What the presenter's window shows of this demo; undefined in that window itself, in print and in previews. */
  heard: ComputedRef<T | undefined>
  /** Tells the others; undefined = nothing any more. Says nothing unless this is the presenter's window. */
  tell: (value: T | undefined) => void
}

/** name: of the demo, unlike any other on its slide. What is told must survive JSON: numbers, words, lists. */
export function useMirror<T>(name: string): Mirror<T> {
  const { isPresenter, isPrintMode } = useNav()
  const { $renderContext, $page, $frontmatter } = useSlideContext()
  const main = () => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value
  const key = () => `${$frontmatter.routeAlias ?? $page.value} ${name}`
  return {
    heard: computed(() => (main() && !isPresenter.value ? (shared.demos?.[key()] as T) : undefined)),
    tell(value) {
      if (!main() || !isPresenter.value) return
      if (value === undefined && shared.demos?.[key()] === undefined) return
      const { [key()]: _, ...others } = told()
      const copy = value === undefined ? {} : { [key()]: JSON.parse(JSON.stringify(value)) as unknown }
      shared.demos = { ...others, ...copy }
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
    patch('lastUpdate', { id: 'presenter', type: 'presenter', time: Date.now() })
  }
  watch([isPresenter, currentSlideNo, clicks], tellAll, { immediate: true })
  const channel = new BroadcastChannel('llm-stack late window')
  channel.addEventListener('message', tellAll)
  // Only a page that shows a slide can turn to another.
  const ask = (ready: boolean) => ready && !isPresenter.value && channel.postMessage('what is on?')
  watch(hasPrimarySlide, ask, { immediate: true, flush: 'post' })
}
