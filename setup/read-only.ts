import type { Plugin } from 'vite'

/**
 * slides.md is changed in an editor, never from the page: what the page shows is one slot of it, and saving that would
 * lose what is for the others.
 */
export const readOnly: Plugin = {
  name: 'read-only',
  configureServer: {
    order: 'pre',
    handler: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        if (request.method === 'GET' || !request.url?.includes('/__slidev/slides/')) return next()
        response.statusCode = 403
        response.end('Change slides.md in an editor: the page shows one slot of it.')
      }),
  },
}
