import { defineRoutesSetup } from '@slidev/types'
import { fetchNotes, withErrorPage } from 'slidev-addon-web'
import PageLoadError from '../routes/PageLoadError.vue'

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
  ].map((route) => withErrorPage(route, PageLoadError)),
)
