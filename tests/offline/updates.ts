/** The host has another version: a broken one changes nothing, a whole one is offered and never forced. */
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import type { Report } from '../helpers/report'
import type { VersionedSite } from './versioned-site'
import { Visitor } from './visitor'

const subject = 'another version'
/** Looks for another version, as a visit does; how that ended. */
const updateServiceWorker = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'none'
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 50))
    return worker.state
  })

const readCacheSizes = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const names = await caches.keys()
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length)
    return Object.fromEntries((await Promise.all(sizes)).map((size, i) => [names[i], size]))
  })

export async function checkUpdates(site: VersionedSite, visitor: Visitor, report: Report): Promise<void> {
  const { page } = visitor
  const expect = (moment: string, actual: unknown, expected: unknown) => {
    const [actualJson, expectedJson] = [actual, expected].map((value) => JSON.stringify(value))
    report.check(subject, moment, [
      ...(actualJson === expectedJson ? [] : [`${actualJson}, wanted ${expectedJson}`]),
      ...visitor.takeProblems(),
    ])
  }
  const before = await readCacheSizes(visitor)
  expect(
    'caches',
    Object.keys(before)
      .map((name) => name.replace(page.url().split('#')[0], '…'))
      .sort(),
    ['llm-stack-large-…', 'llm-stack-precache-v2-…'],
  )

  site.setVersion('B')
  site.dropAsset()
  expect('without one of its files', await updateServiceWorker(visitor), 'redundant')
  site.serveHtmlAsAsset()
  expect('with a page in the place of one', await updateServiceWorker(visitor), 'redundant')
  await page.reload()
  await visitor.goTo('attention')
  expect('broken, the old one goes on', await visitor.readVersion(), 'A')

  site.restoreAsset()
  expect('whole again', await updateServiceWorker(visitor), 'installed')
  await page.evaluate(`window.same = true; location.hash = '#/handout'`)
  await visitor.waitForPageText(/A new version is there/)
  const unmoved = await page.evaluate<boolean>(`window.same === true`)
  expect('offered, not forced', [await visitor.readVersion(), unmoved], ['A', true])
  const other = await Visitor.open(page.context(), page.url())
  const load = page.getByRole('button', { name: 'Load it' })
  await load.click()
  await visitor.waitForPageText(/Close the talk’s other windows first/)
  expect('while another window shows the talk', await other.readVersion(), 'A')
  await other.page.close()
  await load.click()
  const loaded = await waitForExpression(
    page,
    `document.querySelector('meta[name="version"]')?.content === 'B'`,
    10_000,
  )
  if (!loaded) visitor.problems.push('it does not come when asked for')
  await visitor.waitForPageText(/All of it is on this device/)
  expect('what is kept of it', await readCacheSizes(visitor), before)
}
