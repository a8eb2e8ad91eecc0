/** Each slide gives its window a name, and tells a screen reader that it has come: once, where the deck comes to rest. */
import type { Browser } from 'playwright'
import { deck } from '../../data/deck'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import { Stage } from '../deck/stage'

const slides = readSlides()
const plain = (title: string) => title.replace(/[_*`]/g, '')
const named = (name: string) => `${plain(slides.find((s) => s.name === name)!.title)} — ${deck.title}`

const NEWS = 'body > [role="status"]'
/** All that the region says from here on. In words: the compiler names functions by a helper. */
const LISTEN = `{
  window.said = []
  const region = document.querySelector('${NEWS}')
  new MutationObserver(() => window.said.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true })
}`

export async function checkTitles(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const stage = new Stage(await context.newPage(), url)
  const { page } = stage
  const isCalled = (title: string) =>
    page
      .waitForFunction((wanted) => document.title === wanted, title, { timeout: 15_000 })
      .catch(async () => stage.faults.push(`it is called “${await page.title()}”, “${title}” wanted`))
  const go = (place: string) => page.evaluate((to) => (location.hash = `#/${to}`), place)

  await stage.goTo('cover')
  await isCalled(deck.title)
  await stage.goTo('attention')
  await isCalled(named('attention'))
  for (const [beside, title] of Object.entries({
    handout: `Handout — ${deck.title}`,
    diagram: `The building, room by room — ${deck.title}`,
  })) {
    await go(beside)
    await isCalled(title)
    await stage.goTo('tokens')
    await isCalled(named('tokens'))
  }
  await go('overview')
  await page.waitForFunction((was) => document.title !== was, named('tokens'))
  await stage.goTo('rag')
  await isCalled(named('rag'))
  const { no, title } = slides.find((s) => s.name === 'rag')!
  await stage.goTo('presenter/rag')
  await isCalled(`Presenter: ${no}. ${plain(title)}`)
  report.check('the name of the window', 'on slides and beside them', stage.take())

  await stage.goTo('rag')
  await page.evaluate(LISTEN)
  const began = Date.now()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp')
  // It speaks once the deck has been at rest for 400 ms; where presses come slowly it is, in between.
  const most = Math.max(3, 2 + Math.floor((Date.now() - began) / 400))
  const there = slides[no - 13]!
  await page.waitForTimeout(1200)
  const said = await page.evaluate<string[]>('window.said')
  const wanted = `Slide ${there.no} of ${slides.length}: ${plain(there.title)}.`
  report.check('news of slides', 'twelve in a row', [
    ...(said.at(-1) === wanted ? [] : [`the last thing it says is “${said.at(-1)}”, “${wanted}” wanted`]),
    ...(said.length > most ? [`it says ${said.length} things: ${said.join(' ')}`] : []),
    ...stage.take(),
  ])
  await context.close()
}
