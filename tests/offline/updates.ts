/** Updates of the offline copy: a broken version changes nothing, a complete one is offered and never forced. */
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import type { Report } from '../helpers/report'
import type { VersionedSite } from './versioned-site'
import { Visitor } from './visitor'

const subject = 'a new version'
/** Looks for an update as a visit does. Resolves to the state of the new service worker; 'none' = there is none. */
const updateServiceWorker = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'none'
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 50))
    return worker.state
  })

/** The number of files by cache. */
const readCacheSizes = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const names = await caches.keys()
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length)
    return Object.fromEntries((await Promise.all(sizes)).map((size, i) => [names[i], size]))
  })

/** Takes the site through a broken and a complete version B, from version A. */
export async function checkUpdates(site: VersionedSite, visitor: Visitor, report: Report): Promise<void> {
  const { page } = visitor
  const expectEqual = (when: string, actual: unknown, expected: unknown) => {
    const [actualJson, expectedJson] = [actual, expected].map((value) => JSON.stringify(value))
    report.check(subject, when, [
      ...(actualJson === expectedJson ? [] : [`${actualJson}, expected ${expectedJson}`]),
      ...visitor.takeProblems(),
    ])
  }
  const initialSizes = await readCacheSizes(visitor)
  expectEqual(
    'the caches',
    Object.keys(initialSizes)
      .map((name) => name.replace(page.url().split('#')[0], '…'))
      .sort(),
    ['llm-stack-large-…', 'llm-stack-precache-v2-…'],
  )

  site.setVersion('B')
  site.dropAsset()
  expectEqual('with a missing file', await updateServiceWorker(visitor), 'redundant')
  site.serveHtmlAsAsset()
  expectEqual('with an HTML page in place of a file', await updateServiceWorker(visitor), 'redundant')
  await page.reload()
  // The router's first navigation, here to the diagram, would undo an earlier change of the address.
  await visitor.waitForPageText(/Applications/)
  await visitor.goTo('attention')
  expectEqual('the old version stays while the new one is broken', await visitor.readVersion(), 'A')

  site.restoreAsset()
  expectEqual('complete', await updateServiceWorker(visitor), 'installed')
  // A reload would lose this mark.
  await page.evaluate(`window.notReloaded = true; location.hash = '#/handout'`)
  await visitor.waitForPageText(/A new version is there/)
  const notReloaded = await page.evaluate<boolean>(`window.notReloaded === true`)
  expectEqual('offered, not forced', [await visitor.readVersion(), notReloaded], ['A', true])
  const otherWindow = await Visitor.open(page.context(), page.url())
  const loadButton = page.getByRole('button', { name: 'Load it' })
  await loadButton.click()
  await visitor.waitForPageText(/Close the talk’s other windows first/)
  expectEqual('while another window displays the talk', await otherWindow.readVersion(), 'A')
  await otherWindow.page.close()
  await loadButton.click()
  const loaded = await waitForExpression(
    page,
    `document.querySelector('meta[name="version"]')?.content === 'B'`,
    10_000,
  )
  if (!loaded) visitor.problems.push('its button does not load it')
  await visitor.waitForPageText(/All of it is on this device/)
  expectEqual('the sizes of its caches', await readCacheSizes(visitor), initialSizes)
}
