/** The host has another version: a broken one changes nothing, a whole one is offered and never forced. */
import { becomes } from '../../scripts/browser/becomes'
import type { Report } from '../helpers/report'
import type { Site } from './versions'
import { Visitor } from './visitor'

const about = 'another version'
/** Looks for another version, as a visit does; how that ended. */
const fetched = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'none'
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 50))
    return worker.state
  })

const kept = (visitor: Visitor) =>
  visitor.page.evaluate(async () => {
    const names = await caches.keys()
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length)
    return Object.fromEntries((await Promise.all(sizes)).map((size, i) => [names[i], size]))
  })

export async function checkUpdates(site: Site, visitor: Visitor, report: Report): Promise<void> {
  const { page } = visitor
  const say = (what: string, seen: unknown, wanted: unknown) => {
    const [is, should] = [seen, wanted].map((value) => JSON.stringify(value))
    report.check(about, what, [...(is === should ? [] : [`${is}, wanted ${should}`]), ...visitor.take()])
  }
  const before = await kept(visitor)
  say(
    'caches',
    Object.keys(before)
      .map((name) => name.replace(page.url().split('#')[0], '…'))
      .sort(),
    ['llm-stack-large-…', 'llm-stack-precache-v2-…'],
  )

  site.become('B')
  site.lack()
  say('without one of its files', await fetched(visitor), 'redundant')
  site.answerWithPage()
  say('with a page in the place of one', await fetched(visitor), 'redundant')
  await page.reload()
  await visitor.goTo('attention')
  say('broken, the old one goes on', await visitor.version(), 'A')

  site.mend()
  say('whole again', await fetched(visitor), 'installed')
  await page.evaluate(`window.same = true; location.hash = '#/handout'`)
  await visitor.reads(/A new version is there/)
  const unmoved = await page.evaluate<boolean>(`window.same === true`)
  say('offered, not forced', [await visitor.version(), unmoved], ['A', true])
  const other = await Visitor.arrive(page.context(), page.url())
  const load = page.getByRole('button', { name: 'Load it' })
  await load.click()
  await visitor.reads(/Close the talk’s other windows first/)
  say('while another window shows the talk', await other.version(), 'A')
  await other.page.close()
  await load.click()
  const loaded = await becomes(
    page,
    `document.querySelector('meta[name="version"]')?.content === 'B'`,
    10_000,
  )
  if (!loaded) visitor.faults.push('it does not come when asked for')
  await visitor.reads(/All of it is on this device/)
  say('what is kept of it', await kept(visitor), before)
}
