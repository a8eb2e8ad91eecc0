import type { Plugin, ViteDevServer } from 'vite'

/** Where the development server's page hears of changes: not every browser counts that as the page's own origin. */
function sockets(server?: ViteDevServer): string[] {
  if (!server) return []
  const { port } = server.config.server
  return ['localhost', '127.0.0.1'].map((host) => `ws://${host}:${port}`)
}

/**
 * What the page may connect to: its own origin, and that of an endpoint if it is built with one (`origin`). Without one
 * no code that reaches out is in the build: `__ENDPOINT__` is '', and what it guards is left out.
 */
export function endpointPlugin(origin = ''): Plugin {
  return {
    name: 'endpoint',
    config: () => ({ define: { __ENDPOINT__: JSON.stringify(origin) } }),
    transformIndexHtml: (_, { server }) => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: ['connect-src', "'self'", origin, ...sockets(server)].filter(Boolean).join(' '),
        },
      },
    ],
  }
}
