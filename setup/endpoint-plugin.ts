import type { Plugin } from 'vite'
import { connectSrc, contentSecurityPolicy } from './content-security-policy'

/**
 * The page may ask its own origin, and that of an endpoint if it is built with one (`origin`). Without one no code that
 * reaches out is in the build: `__ENDPOINT__` is '', and what it guards is left out.
 */
export function endpointPlugin(origin = ''): Plugin {
  const meta = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(origin) }
  return {
    name: 'endpoint',
    config: () => ({ define: { __ENDPOINT__: JSON.stringify(origin) } }),
    // Slidev's server hands its page out as it is.
    configureServer: ({ middlewares }) =>
      void middlewares.use(({ headers: { host = '' } }, response, next) => {
        // Where the page hears of changes: not every browser counts that as its own origin.
        const socket = /^[\w.:[\]-]+$/.test(host) ? `ws://${host}` : ''
        response.setHeader('Content-Security-Policy', connectSrc(origin, socket))
        next()
      }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) =>
        server ? html : [{ tag: 'meta', injectTo: 'head-prepend', attrs: meta }],
    },
  }
}
