import type { Plugin } from 'vite'
import { connectSrc } from './content-security-policy'

const FONT = /\.(woff2?|ttf|otf)$/

/**
 * Vite plugin that states the policy: in the first tag of a built page, and what it lets connect as a header of the dev
 * server. `connect`: origins to allow there.
 */
export function policyPlugin(policy: string, connect: readonly string[]): Plugin {
  const meta = { 'http-equiv': 'Content-Security-Policy', content: policy }
  return {
    name: 'slidev-web:policy',
    // The policy has no place for a font in a style sheet, as KaTeX has small ones.
    config: () => ({ build: { assetsInlineLimit: (file) => (FONT.test(file) ? false : undefined) } }),
    // Slidev's dev server does not run transformIndexHtml, so there the policy is a header.
    configureServer: ({ middlewares }) =>
      void middlewares.use(({ headers: { host = '' } }, response, next) => {
        // Vite's web socket: not every browser counts ws: as 'self'.
        const socketOrigin = /^[\w.:[\]-]+$/.test(host) ? `ws://${host}` : ''
        response.setHeader('Content-Security-Policy', connectSrc(...connect, socketOrigin))
        next()
      }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) =>
        server ? html : [{ tag: 'meta', injectTo: 'head-prepend', attrs: meta }],
    },
  }
}
