import type { Plugin } from 'vite'
import { connectSrc, contentSecurityPolicy } from './content-security-policy'

/**
 * Vite plugin for a model endpoint: defines `__ENDPOINT__` and sets the Content-Security-Policy. `origin`: that of the
 * endpoint. Without one, `__ENDPOINT__` is '', and the bundler drops the code that calls endpoints.
 */
export function endpointPlugin(origin = ''): Plugin {
  const meta = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(origin) }
  return {
    name: 'endpoint',
    config: () => ({ define: { __ENDPOINT__: JSON.stringify(origin) } }),
    // Slidev's dev server does not run transformIndexHtml, so there the policy is a header.
    configureServer: ({ middlewares }) =>
      void middlewares.use(({ headers: { host = '' } }, response, next) => {
        // Vite's web socket: not every browser counts ws: as 'self'.
        const socketOrigin = /^[\w.:[\]-]+$/.test(host) ? `ws://${host}` : ''
        response.setHeader('Content-Security-Policy', connectSrc(origin, socketOrigin))
        next()
      }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) =>
        server ? html : [{ tag: 'meta', injectTo: 'head-prepend', attrs: meta }],
    },
  }
}
