/** Each slide gives its window a name, and tells a screen reader that it has come: once, where the deck comes to rest. */
import type { Browser } from 'playwright'
import { deck } from '../../data/deck'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { DeckDriver } from '../deck/deck-driver'

const slides = readSlides()
const stripMarkdown = (title: string) => title.replace(/[_*`]/g, '')
const windowTitle = (name: string) =>
  `${stripMarkdown(slides.find((s) => s.name === name)!.title)} — ${deck.title}`

const LIVE_REGION = 'body > [role="status"]'
/** All that the region says from here on. In words: the compiler names functions by a helper. */
const RECORD_NEWS = `{
  window.said = []
  const region = document.querySelector('${LIVE_REGION}')
  new MutationObserver(() => window.said.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true })
}`

export async function checkTitles(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const driver = new DeckDriver(await context.newPage(), url)
  const { page } = driver
  const expectTitle = (title: string) =>
    page
      .waitForFunction((wanted) => document.title === wanted, title, { timeout: 15_000 })
      .catch(async () => driver.problems.push(`it is called “${await page.title()}”, “${title}” wanted`))
  const goToPage = (place: string) => page.evaluate((to) => (location.hash = `#/${to}`), place)

  await driver.goTo('cover')
  await expectTitle(deck.title)
  await driver.goTo('attention')
  await expectTitle(windowTitle('attention'))
  for (const [beside, title] of Object.entries({
    handout: `Handout — ${deck.title}`,
    diagram: `The building, room by room — ${deck.title}`,
  })) {
    await goToPage(beside)
    await expectTitle(title)
    await driver.goTo('tokens')
    await expectTitle(windowTitle('tokens'))
  }
  await goToPage('overview')
  await page.waitForFunction((was) => document.title !== was, windowTitle('tokens'))
  await driver.goTo('rag')
  await expectTitle(windowTitle('rag'))
  const { no, title } = slides.find((s) => s.name === 'rag')!
  await driver.goTo('presenter/rag')
  await expectTitle(`Presenter: ${no}. ${stripMarkdown(title)}`)
  report.check('the name of the window', 'on slides and beside them', driver.takeProblems())

  await driver.goTo('rag')
  await page.evaluate(RECORD_NEWS)
  const began = Date.now()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp')
  // It speaks once the deck has been at rest for 400 ms; where presses come slowly it is, in between.
  const maxCount = Math.max(3, 2 + Math.floor((Date.now() - began) / 400))
  const there = slides[no - 13]!
  await page.waitForTimeout(1200)
  const announcements = await page.evaluate<string[]>('window.said')
  const wanted = `Slide ${there.no} of ${slides.length}: ${stripMarkdown(there.title)}.`
  report.check('news of slides', 'twelve in a row', [
    ...(announcements.at(-1) === wanted
      ? []
      : [`the last thing it says is “${announcements.at(-1)}”, “${wanted}” wanted`]),
    ...(announcements.length > maxCount
      ? [`it says ${announcements.length} things: ${announcements.join(' ')}`]
      : []),
    ...driver.takeProblems(),
  ])
  await context.close()
}
