/**
 * Patches Slidev's SlidesShow.vue: mounts slides ahead one at a time instead of all at once (lazy/preload-slides.ts), gives
 * each a Transition of its own in place of one TransitionGroup (lazy/SlideTransition.vue), and lays out the next slide ahead
 * (lazy/use-pre-layout.ts).
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { patchSource } from '../patch-source'

const PRELOAD_PATH = fileURLToPath(new URL('../lazy/preload-slides.ts', import.meta.url))
const PRE_LAYOUT_PATH = fileURLToPath(new URL('../lazy/use-pre-layout.ts', import.meta.url))
const TRANSITION_PATH = fileURLToPath(new URL('../lazy/SlideTransition.vue', import.meta.url))

/** Text in SlidesShow.vue, and its replacement. */
const CHANGES: readonly [string, string][] = [
  [
    "import DragControl from './DragControl.vue'",
    `import DragControl from './DragControl.vue'\nimport { preloadSlides } from '${PRELOAD_PATH}'\nimport { usePreLayout } from '${PRE_LAYOUT_PATH}'`,
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
    `onUnmounted(preloadSlides(() => slides.value.filter((route) => route.meta.preload !== false), () => currentSlideRoute.value.no, preloadRoute))
const preLayoutNo = usePreLayout(() => isPrintMode.value ? -1 : currentSlideRoute.value.no)
`,
  ],
  [
    "import { computed, shallowRef, TransitionGroup, watchEffect } from 'vue'",
    "import { computed, onUnmounted, shallowRef, watchEffect } from 'vue'",
  ],
  ["import SlideWrapper from './SlideWrapper.vue'", `import SlideTransition from '${TRANSITION_PATH}'`],
  [
    "import { activeDragElement, disableTransition, hmrSkipTransition } from '../state'",
    "import { activeDragElement, hmrSkipTransition } from '../state'",
  ],
  [
    `  <component
    :is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? 'div' : TransitionGroup"
    v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"
    id="slideshow"
    tag="div"
`,
    `  <div
    id="slideshow"
`,
  ],
  ['    @after-leave="onAfterLeave"\n  >\n    <template', '  >\n    <template'],
  ['  </component>\n\n  <DragControl', '  </div>\n\n  <DragControl'],
  ['  currentTransition,\n', ''],
  [
    `      <SlideWrapper
        v-show="route === currentSlideRoute"
`,
    `      <SlideTransition
        :visible="route === currentSlideRoute"
        :pre-layout="route.no === preLayoutNo"
        :instant="hasViewTransition || isPrintMode"
        @after-leave="onAfterLeave"
`,
  ],
]

/** Applies the patch to the component's source. Throws if Slidev has changed it. */
export const patchSlidesShow = (code: string): string =>
  patchSource(code, CHANGES, 'setup/patches/slides-show.ts: Slidev’s SlidesShow.vue has changed.')

/** Vite plugin, for the dev server and the build. */
export const slidesShowPatch: Plugin = {
  name: 'slides-show-patch',
  enforce: 'pre',
  transform: {
    filter: { id: /@slidev\/client\/internals\/SlidesShow\.vue$/ },
    handler: (code) => ({ code: patchSlidesShow(code), map: null }),
  },
}
