/** Pictures show what they are of, or fail with a reason: when slides load late, and when a page is reloaded meanwhile. */
import type { Browser, Page } from 'playwright'
import { expect } from 'playwright/test'
import { PNG } from 'pngjs'
import { openPrintPage } from '../../scripts/browser/print-page'
import { waitUntilSettled } from '../../scripts/browser/wait-until-settled'
import { takeContactSheet } from '../../scripts/pictures/slide-screenshots'
import { test } from '../fixtures/test'
import { diffScreenshots } from './diff-screenshots'

const DECK_URL = 'http://deck.test/'
const SLIDE_COUNT = 3
const numbers = Array.from({ length: SLIDE_COUNT }, (_, i) => i + 1)

/** As Slidev's print page, whose slides load late. */
const printPage = `
  <div id="page-root"><div id="print-content">${numbers
    .map(
      (no) =>
        `<div class="print-slide-container" id="00${no}-01" style="width: 1280px; height: 720px">
          <div class="slidev-page" data-slidev-no="${no}"><p class="slidev-slide-loading">Loading slide…</p></div>
        </div>`,
    )
    .join('')}</div></div>
  <script>
    setTimeout(() => {
      for (const slide of document.querySelectorAll('.slidev-page'))
        slide.innerHTML = '<h1 style="font-size: 300px">' + slide.dataset.slidevNo + '</h1>'
    }, 500)
  </script>`
const serveDeck = (page: Page) =>
  page.route(`${DECK_URL}**`, (route) => route.fulfill({ contentType: 'text/html', body: printPage }))

/** Takes a contact sheet. `afterStyle` runs when it has been given its style. */
async function takeSheet(browser: Browser, afterStyle: (page: Page) => Promise<unknown>): Promise<PNG> {
  const from: Pick<Browser, 'newPage'> = {
    async newPage(options) {
      const page = await browser.newPage(options)
      await serveDeck(page)
      const addStyleTag = page.addStyleTag.bind(page)
      page.addStyleTag = async (style) => {
        const tag = await addStyleTag(style)
        await afterStyle(page)
        return tag
      }
      return page
    },
  }
  return PNG.sync.read(await takeContactSheet(from, DECK_URL, 'light', SLIDE_COUNT, 2, 128))
}

test('the contact sheet of a deck that is reloaded meanwhile has all slides', async ({ browser }) => {
  let reloads = 0
  const expected = await takeSheet(browser, () => Promise.resolve())
  // As by Vite, which has found a new dependency.
  const actual = await takeSheet(browser, async (page) => {
    if (!reloads++) await page.evaluate(() => setTimeout(() => location.reload()))
  })
  expect([actual.width, actual.height], 'px').toEqual([expected.width, expected.height])
  expect(diffScreenshots(expected, actual).changedCells, 'places that differ').toEqual([])
})

test('a print page without one of the slides fails with the reason', async ({ page }) => {
  await serveDeck(page)
  await expect(openPrintPage(page, DECK_URL, [1, SLIDE_COUNT + 1], false)).rejects.toThrow(
    `Not drawn: slide ${SLIDE_COUNT + 1}.`,
  )
})

const showSlide = (page: Page, content: string) =>
  page.setContent(`<div class="slidev-page" data-slidev-no="7">${content}</div>`)

for (const [what, content, reason] of [
  ['a slide that is loading', 'Loading slide…', /slide 7 has no headline: “Loading slide…”/],
  [
    'an element that moves',
    '<h1>A</h1><style>@keyframes move { to { translate: 9px } } h1 { animation: move 60s }</style>',
    /something still moves: <h1>/,
  ],
  ['a chart that is not drawn', '<h1>A</h1><div class="mermaid"></div>', /a chart is not drawn/],
  [
    'a slide that keeps changing',
    '<h1>A</h1><script>let n = 0; setInterval(() => (document.querySelector("h1").textContent = ++n))</script>',
    /its slides keep changing/,
  ],
] as const)
  test(`a picture of ${what} fails with the reason`, async ({ page }) => {
    await showSlide(page, content)
    await expect(waitUntilSettled(page, 1000)).rejects.toThrow(reason)
  })

test('a picture waits for what comes late', async ({ page }) => {
  await showSlide(
    page,
    '<script>setTimeout(() => (document.querySelector(".slidev-page").innerHTML = "<h1>A</h1>"), 1500)</script>',
  )
  await waitUntilSettled(page)
  await expect(page.locator('h1')).toHaveText('A')
})
