import { defineRoutesSetup } from '@slidev/types'
import { fetchNotes } from './late/notes'

/**
 * Whole pages beside the deck, each loaded when somebody goes there. They come first: the deck's own last route
 * takes every address that is left.
 */
export default defineRoutesSetup((routes) => [
  { name: 'diagram', path: '/diagram', component: () => import('../routes/diagram/DiagramPage.vue') },
  {
    name: 'handout',
    path: '/handout',
    // It reads all notes once.
    component: () => fetchNotes().then(() => import('../routes/handout/Handout.vue')),
  },
  ...routes,
])
