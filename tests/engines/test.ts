/** The `test` of this folder: the built deck in a page of WebKit or Firefox, whichever program drives it. */
import { rmSync } from 'node:fs'
import { test as base } from 'playwright/test'
import { serveBuild } from '../../scripts/browser/serve-build'
import { expectNone } from '../fixtures/expect-none'
import { SITE_FOLDER } from '../setup/site-folder'
import type { EngineBrowser, EngineName, EnginePage, ViewportSize } from './browsers/engine-page'
import { INSTALL_ADVICE, launchEngine } from './browsers/launch-engine'
import { copyWithErrorCollector } from './error-collector'

/** A served copy of the built deck. */
export interface EngineSite {
  url: string
  /** Requests that failed since the last call. */
  takeFailedRequests: () => string[]
  /** Stops the server. */
  stop: () => Promise<void>
}

interface EngineWorkerFixtures {
  engineName: EngineName
  /** undefined = none is installed. */
  engine: EngineBrowser | undefined
  /** The folder of the site to serve. */
  engineFolder: string
}
interface EngineTestFixtures {
  engineViewport: ViewportSize
  engineSite: EngineSite
  /** A page in a new profile. Its errors and failed requests fail the test, at the latest at its end. */
  enginePage: EnginePage
}

async function serveSite(folder: string): Promise<EngineSite> {
  const { url, server } = await serveBuild(folder, 'some/folder')
  const failed: string[] = []
  server.httpServer.on('request', (request, response) =>
    response.on('finish', () => {
      if (response.statusCode >= 400)
        failed.push(`failed request: ${request.url} (HTTP ${response.statusCode})`)
    }),
  )
  return { url, takeFailedRequests: () => failed.splice(0), stop: () => server.close() }
}

export const test = base.extend<EngineTestFixtures, EngineWorkerFixtures>({
  engineName: ['webkit', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await launchEngine(engineName)
      if (!engine) console.warn(`Skipped, NOTHING is tested: ${INSTALL_ADVICE[engineName]}`)
      await use(engine)
      await engine?.close()
    },
    { scope: 'worker' },
  ],
  engineFolder: [
    async ({ engine }, use) => {
      if (!engine?.needsErrorCollector) return use(SITE_FOLDER)
      const folder = copyWithErrorCollector(SITE_FOLDER)
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  engineViewport: [{ width: 1280, height: 720 }, { option: true }],
  engineSite: async ({ engineFolder }, use) => {
    const site = await serveSite(engineFolder)
    await use(site)
    await site.stop()
  },
  enginePage: async ({ engine, engineName, engineSite, engineViewport }, use, testInfo) => {
    test.skip(!engine, INSTALL_ADVICE[engineName])
    testInfo.annotations.push({ type: 'browser', description: engine!.description })
    const page = await engine!.openPage(engineViewport)
    await use(page)
    expectNone([...(await page.takeErrors()), ...engineSite.takeFailedRequests()], 'no errors')
    if (testInfo.errors.length)
      await testInfo.attach('the page at its end', {
        body: await page.screenshot(),
        contentType: 'image/png',
      })
    await page.close()
  },
})
