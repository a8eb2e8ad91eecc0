/** `test` with visitors who have kept all files of a site: of one that is gone, and of one that gets a new version. */
import { expect } from 'playwright/test'
import type { BrowserContext } from 'playwright'
import { serveBuild } from '../../scripts/browser/serve-build'
import { test as base } from '../fixtures/test'
import { SITE_FOLDER } from '../setup/site-folder'
import { VersionedSite } from './versioned-site'
import { Visitor } from './visitor'

/** Opens the site, waits until its pages are kept, and keeps the large files too. Leads to the handout. */
export async function visitFirst(context: BrowserContext, url: string): Promise<Visitor> {
  const visitor = await Visitor.open(context, url)
  const { page } = visitor
  await page.waitForSelector('[data-slidev-no="1"] h1')
  const registrations = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  )
  expect.soft(registrations, 'service workers before the first slide has loaded').toBe(0)
  await page.evaluate(`location.hash = '#/handout'`)
  await visitor.waitForPageText(
    /Slides, diagram and handout are on this device .* Models and vocabularies: 0 of \d/,
    60_000,
  )
  await page.getByRole('button', { name: 'Keep these too' }).click()
  await visitor.waitForPageText(/All of it is on this device/, 60_000)
  return visitor
}

interface OfflineFixtures {
  /** A site that can be changed into a new version. */
  versionedSite: VersionedSite
  /** Somebody who has kept all files of it, and is at its handout. */
  visitor: Visitor
}
interface OfflineWorkerFixtures {
  /** Somebody who has kept all files of a site, whose network and server are gone. */
  offlineVisitor: Visitor
}

export const test = base.extend<OfflineFixtures, OfflineWorkerFixtures>({
  offlineVisitor: [
    async ({ browser }, use) => {
      const { url, server } = await serveBuild(SITE_FOLDER, 'some/folder')
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      const visitor = await visitFirst(context, url)
      await server.close()
      await context.setOffline(true)
      await use(visitor)
      await context.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  versionedSite: async ({}, use) => {
    const site = new VersionedSite(SITE_FOLDER)
    await use(site)
    site.remove()
  },
  visitor: async ({ context, versionedSite }, use) => {
    const { url, server } = await serveBuild(versionedSite.folder, 'some/folder')
    await use(await visitFirst(context, url))
    await server.close()
  },
})
