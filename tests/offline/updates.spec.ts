/** Updates of the offline copy: a broken version changes nothing, a complete one is offered and never forced. */
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { test } from './visits'
import { Visitor } from './visitor'

/** Looks for an update as a visit does. Resolves to the state of the new service worker; 'none' = there is none. */
const updateServiceWorker = ({ page }: Visitor) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'none'
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 50))
    return worker.state
  })

/** The number of files by cache. */
const readCacheSizes = ({ page }: Visitor) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length)
    return Object.fromEntries((await Promise.all(sizes)).map((size, i) => [names[i]!, size]))
  })

test.afterEach('no errors', ({ visitor }) => expectNone(visitor.takeProblems(), 'the site works'))

test('a visit leaves the caches of the site and no others', async ({ visitor }) => {
  const names = Object.keys(await readCacheSizes(visitor))
  expect(names.map((name) => name.replace(visitor.url, '…')).sort()).toEqual([
    'slidev-web-large-…',
    'slidev-web-precache-v2-…',
  ])
})

test('a broken version changes nothing, and a complete one is still taken later', async ({
  visitor,
  versionedSite,
}) => {
  versionedSite.setVersion('B')
  versionedSite.dropAsset()
  expect.soft(await updateServiceWorker(visitor), 'with a missing file').toBe('redundant')
  versionedSite.serveHtmlAsAsset()
  expect.soft(await updateServiceWorker(visitor), 'with an HTML page in place of a file').toBe('redundant')
  await visitor.page.reload()
  // The router's first navigation, here to the handout, would undo an earlier change of the address.
  await visitor.waitForPageText(/All of it is on this device/)
  await visitor.goTo('attention')
  expect.soft(await visitor.readVersion(), 'the version while the new one is broken').toBe('A')
  versionedSite.restoreAsset()
  expect.soft(await updateServiceWorker(visitor), 'once it is complete').toBe('installed')
})

test('a complete version is offered, and loaded at a press once no other window has the talk', async ({
  visitor,
  versionedSite,
}) => {
  const { page } = visitor
  const sizes = await readCacheSizes(visitor)
  versionedSite.setVersion('B')
  expect.soft(await updateServiceWorker(visitor), 'the new service worker').toBe('installed')
  // A reload would lose this mark.
  await page.evaluate(`window.notReloaded = true`)
  await visitor.waitForPageText(/A new version is there/)
  expect.soft(await visitor.readVersion(), 'the version while the new one is offered').toBe('A')
  expect.soft(await page.evaluate(`window.notReloaded`), 'the page is not reloaded').toBe(true)

  const otherWindow = await Visitor.open(page.context(), page.url())
  const loadButton = page.getByRole('button', { name: 'Load it' })
  await loadButton.click()
  await visitor.waitForPageText(/Close the talk’s other windows first/)
  expect.soft(await otherWindow.readVersion(), 'the version of another window').toBe('A')
  await otherWindow.page.close()

  await loadButton.click()
  await expect(page.locator('meta[name="version"]'), 'its button loads it').toHaveAttribute('content', 'B', {
    timeout: 30_000,
  })
  await visitor.waitForPageText(/All of it is on this device/)
  expect.soft(await readCacheSizes(visitor), 'the sizes of its caches').toEqual(sizes)
})

test('a large file that an update has changed is served as it is now, also without a network', async ({
  visitor,
  versionedSite,
}) => {
  const { page } = visitor
  const file = 'gpt2-vocabulary.bin'
  const sizes = await readCacheSizes(visitor)
  versionedSite.setVersion('B')
  const size = versionedSite.extendLargeFile(file)
  expect.soft(await updateServiceWorker(visitor), 'the new service worker').toBe('installed')
  await visitor.waitForPageText(/A new version is there/)
  await page.getByRole('button', { name: 'Load it' }).click()
  await expect(page.locator('meta[name="version"]')).toHaveAttribute('content', 'B', { timeout: 30_000 })

  const readSize = () =>
    page.evaluate(async (address) => (await (await fetch(address)).arrayBuffer()).byteLength, file)
  expect.soft(await readSize(), `bytes of ${file} after the update`).toBe(size)
  await expect.poll(() => readCacheSizes(visitor), 'the sizes of its caches').toEqual(sizes)
  await page.context().setOffline(true)
  expect.soft(await readSize(), `bytes of ${file} after the update, without a network`).toBe(size)
})
