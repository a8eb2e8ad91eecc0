import { defineRoutesSetup } from '@slidev/types'
import { fetchNotes } from './lazy/notes'
import PageLoadError from '../routes/PageLoadError.vue'

type Route = Parameters<Parameters<typeof defineRoutesSetup>[0]>[0][number]

/** A page whose code cannot be fetched says so: else the address would change and the old page stay. */
function withErrorPage(route: Route): Route {
  const { component } = route
  if (typeof component !== 'function') return route
  const load = component as () => Promise<unknown>
  return { ...route, component: () => load().catch(() => PageLoadError) } as Route
}

/**
 * Whole pages beside the deck, each loaded when somebody goes there. They come first: the deck's own last route
 * takes every address that is left.
 */
export default defineRoutesSetup((routes) =>
  [
    { name: 'diagram', path: '/diagram', component: () => import('../routes/diagram/DiagramPage.vue') },
    {
      name: 'handout',
      path: '/handout',
      // It reads all notes once.
      component: () => fetchNotes().then(() => import('../routes/handout/Handout.vue')),
    },
    ...routes,
  ].map(withErrorPage),
)
