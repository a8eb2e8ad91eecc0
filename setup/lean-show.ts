/** Slidev's show of slides, with those ahead mounted one at a time instead of all at once (late/ahead.ts). */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { rewritten } from './rewritten'

const AHEAD = fileURLToPath(new URL('late/ahead.ts', import.meta.url))

/** What stands in SlidesShow.vue, and what shall stand there. */
const CHANGES: readonly [string, string][] = [
  [
    "import DragControl from './DragControl.vue'",
    `import DragControl from './DragControl.vue'\nimport { ahead } from '${AHEAD}'`,
  ],
  [
    `  preloadRoute(currentSlideRoute.value)
  preloadRoute(prevRoute.value)
  preloadRoute(nextRoute.value)
`,
    '  preloadRoute(currentSlideRoute.value)\n',
  ],
  [
    `watchEffect((onCleanup) => {
  const routes = slides.value
  const timeout = setTimeout(() => {
    routes.forEach(preloadRoute)
  }, 3000)
  onCleanup(() => clearTimeout(timeout))
})
`,
    `onUnmounted(ahead(() => slides.value.filter((route) => route.meta.preload !== false), () => currentSlideRoute.value.no, preloadRoute))
`,
  ],
  [
    "import { computed, shallowRef, TransitionGroup, watchEffect } from 'vue'",
    "import { computed, onUnmounted, shallowRef, TransitionGroup, watchEffect } from 'vue'",
  ],
]

/** The show's code, changed. Throws if Slidev writes it in another way. */
export const changed = (code: string): string =>
  rewritten(code, CHANGES, 'setup/lean-show.ts: Slidev writes its show in a new way.')

export const leanShow: Plugin = {
  name: 'lean-show',
  enforce: 'pre',
  transform: {
    filter: { id: /@slidev\/client\/internals\/SlidesShow\.vue$/ },
    handler: (code) => ({ code: changed(code), map: null }),
  },
}
