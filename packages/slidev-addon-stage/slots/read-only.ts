import type { Plugin } from 'vite'

/**
 * Vite plugin that rejects changes to the deck's file from the page, which Slidev's editor would make: the page has the notes of
 * one slot only, so saving would lose those of the others.
 */
export const readOnly: Plugin = {
  name: 'stage:read-only',
  configureServer: {
    order: 'pre',
    handler: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        if (request.method === 'GET' || !request.url?.includes('/__slidev/slides/')) return next()
        response.statusCode = 403
        response.end('Change the deck in an editor: the page shows one slot of it.')
      }),
  },
}
