import { defineRoutesSetup } from '@slidev/types'

/** Whole pages beside the deck, each loaded when somebody goes there. */
export default defineRoutesSetup((routes) => [
  { name: 'diagram', path: '/diagram', component: () => import('../routes/diagram/DiagramPage.vue') },
  ...routes,
])
