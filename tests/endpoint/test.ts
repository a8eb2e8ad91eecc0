/** `test` with the page that asks a model, built and served, and with two servers it could ask. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import {
  startEndpointServer,
  type EndpointServer,
} from '../../composables/transports/endpoint-server.test-helper'
import { serveBuild } from '../../scripts/browser/serve-build'
import { contentSecurityPolicy } from '../../packages/slidev-addon-web/vite/content-security-policy'
import { policyPlugin } from '../../packages/slidev-addon-web/vite/policy-plugin'
import { test as base, type Site } from '../fixtures/test'
import { ChatPage } from './chat-page'

interface EndpointWorkerFixtures {
  /** Whether the page is built for the endpoint. */
  isBuiltWithEndpoint: boolean
  endpoint: EndpointServer
  /** A server at another origin. */
  otherServer: EndpointServer
}

/** Builds the page for the endpoint at an origin, '' = none. */
const buildPage = (origin: string, outDir: string) =>
  build({
    configFile: false,
    root: 'tests/endpoint',
    base: './',
    publicDir: resolve('public'),
    logLevel: 'error',
    define: { __ENDPOINT__: JSON.stringify(origin), __CHAT_MODEL__: 'undefined' },
    plugins: [policyPlugin(contentSecurityPolicy({ 'connect-src': origin ? [origin] : [] }), [])],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  })

/** A server of its own. */
const endpointServer = async ({}, use: (server: EndpointServer) => Promise<void>) => {
  const server = await startEndpointServer()
  await use(server)
  server.close()
}

export const test = base.extend<{ chat: ChatPage }, EndpointWorkerFixtures>({
  isBuiltWithEndpoint: [true, { option: true, scope: 'worker' }],
  endpoint: [endpointServer, { scope: 'worker' }],
  otherServer: [endpointServer, { scope: 'worker' }],
  site: [
    async ({ isBuiltWithEndpoint, endpoint }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'llm-stack-endpoint-'))
      await buildPage(isBuiltWithEndpoint ? endpoint.origin : '', folder)
      const { url, origin, server } = await serveBuild(folder, 'some/folder')
      await use({ folder, url, origin } satisfies Site)
      await server.close()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  chat: async ({ page, site }, use) => use(await ChatPage.open(page, site.url)),
})
