/**
 * Two windows of one talk: the presenter's tells, the audience's hears. What is told travels in Slidev's own shared
 * state, as the page and the pointer do: through the dev server, or between windows of one browser in a built deck.
 */
import { sharedState, useNav, useSlideContext } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'

const shared = sharedState as typeof sharedState & { demos?: Record<string, unknown> }

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
      const { [key()]: _, ...others } = shared.demos ?? {}
      // A copy: what belongs to Vue cannot be posted to another window.
      const copy = value === undefined ? {} : { [key()]: JSON.parse(JSON.stringify(value)) as unknown }
      shared.demos = { ...others, ...copy }
    },
  }
}

/** A window opened late asks, and the presenter's tells everything again: page, clicks and demos. Once a window. */
export function answerLateWindows(): void {
  const { isPresenter } = useNav()
  const channel = new BroadcastChannel('llm-stack late window')
  channel.addEventListener('message', () => {
    if (isPresenter.value) shared.demos = { ...shared.demos }
  })
  if (!isPresenter.value) channel.postMessage('what is on?')
}
