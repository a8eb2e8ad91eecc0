import { defineRoutesSetup } from '@slidev/types'

/** Pages beside the deck. They come first: the deck's own last route takes every address that is left. */
export default defineRoutesSetup((routes) => [
  { name: 'handout', path: '/handout', component: () => import('../routes/handout/Handout.vue') },
  ...routes,
])
