import type { ChangeGroup } from './change'

const place = { package: '@slidev/client', file: 'internals/SlidesShow.vue' } as const

/** Each slide has a transition of its own, and the next slide is laid out ahead. */
export const slideTransition: ChangeGroup = {
  name: 'slide-transition',
  purpose: 'light',
  inDev: true,
  why:
    'One TransitionGroup around all slides measures each before and after every change: the browser lays out the new slide ' +
    'inside the key handler.',
  upstream: 'A Transition for each slide, or a component of the deck in place of SlideWrapper.',
  changes: [
    {
      ...place,
      kind: 'substitution',
      specifier: './SlideWrapper.vue',
      by: { path: 'client/SlideTransition.vue' },
    },
    {
      ...place,
      kind: 'edit',
      from: `    :is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? 'div' : TransitionGroup"
    v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"
    id="slideshow"
    tag="div"
`,
      to: `    :is="'div'"
    id="slideshow"
`,
    },
    {
      ...place,
      kind: 'edit',
      from: `        v-show="route === currentSlideRoute"
`,
      to: `        :visible="route === currentSlideRoute"
        :instant="hasViewTransition || isPrintMode"
        @after-leave="onAfterLeave"
`,
    },
  ],
}
