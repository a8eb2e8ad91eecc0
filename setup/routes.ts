import { defineRoutesSetup } from '@slidev/types'
import { fetchNotes } from './lazy/notes'
import PageLoadError from '../routes/PageLoadError.vue'

type Route = Parameters<Parameters<typeof defineRoutesSetup>[0]>[0][number]

/** Shows an error page if a route's code fails to load: else the address changes and the old page stays. */
function withErrorPage(route: Route): Route {
  const { component } = route
  if (typeof component !== 'function') return route
  const load = component as () => Promise<unknown>
  return { ...route, component: () => load().catch(() => PageLoadError) } as Route
}

/** Lazy pages beside the deck. They come first: the last of Slidev's routes matches every address. */
export default defineRoutesSetup((routes) =>
  [
    { name: 'diagram', path: '/diagram', component: () => import('../routes/diagram/DiagramPage.vue') },
    {
      name: 'handout',
      path: '/handout',
      // The handout reads the notes once, so they have to be there before it renders.
      component: () => fetchNotes().then(() => import('../routes/handout/Handout.vue')),
    },
    ...routes,
  ].map(withErrorPage),
)
