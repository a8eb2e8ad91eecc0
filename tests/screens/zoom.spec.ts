/** The handout and the diagram at 400 % zoom, and with text of twice the size. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

const PAGES = [
  'handout',
  'diagram',
  'diagram?floor=theory&room=attention',
  'diagram?way=message&step=3',
  'diagram?floor=models&name=ollama',
]

/** 1280 × 1024 at 400 %: WCAG 1.4.10. */
const ZOOMED_VIEWPORT = { width: 320, height: 256 }
const DESKTOP_VIEWPORT = { width: 1280, height: 1024 }

/**
 * Finds text that is cut off or off the screen, sideways scrolling, and large fixed elements: a string, since the
 * compiled function would call a helper that the page does not have.
 */
const LAYOUT_PROBLEMS = `(() => {
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const visible = [...document.querySelectorAll('body *')].filter(
    (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.sr-only, [inert], svg'),
  )
  const excerpt = (e) => '“' + e.innerText.trim().replace(/\\s+/g, ' ').slice(0, 50) + '”'
  const cut = visible.filter((e) => {
    const { overflowX, overflowY } = getComputedStyle(e)
    const hides = [overflowX, overflowY].some((o) => o === 'hidden')
    return hides && !getComputedStyle(e).clipPath.includes('inset') && e.innerText?.trim() && (e.scrollWidth - e.clientWidth > 1 || e.scrollHeight - e.clientHeight > 1)
  })
  const outside = visible.filter((e) => {
    const { left, right, width } = e.getBoundingClientRect()
    const hasText = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    return hasText && width && (left < -1 || right > innerWidth + 1)
  })
  const fixedHeight = visible
    .filter((e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
    .reduce((sum, e) => sum + e.getBoundingClientRect().height, 0)
  return [
    ...(overflow > 0 ? ['it scrolls sideways by ' + overflow + ' px'] : []),
    ...cut.slice(0, 4).map((e) => 'cut off: ' + e.className + ' ' + excerpt(e)),
    ...outside.slice(0, 4).map((e) => 'off the screen: ' + e.className + ' ' + excerpt(e)),
    ...(fixedHeight > innerHeight / 4 ? ['fixed elements cover ' + fixedHeight.toFixed() + ' of ' + innerHeight + ' px'] : []),
  ]
})()`

/** Opens a page, scrolls by one screen and finds its layout problems. */
async function findLayoutProblems(page: Page, address: string): Promise<string[]> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector('h1')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => scrollTo(0, innerHeight))
  return page.evaluate<string[]>(LAYOUT_PROBLEMS)
}

test.describe('at 400 %', () => {
  test.use({ viewport: ZOOMED_VIEWPORT })

  test('handout and diagram are legible at 400 %', async ({ page, site }) => {
    for (const address of PAGES)
      await test.step(address, async () =>
        expectNone(await findLayoutProblems(page, `${site.url}#/${address}`), `layout of ${address}`),
      )
  })
})

test.describe('with large text', () => {
  test.use({ viewport: DESKTOP_VIEWPORT })

  test('handout and diagram are legible with text of twice the size', async ({ page, site }) => {
    // As a larger font size in the settings of the browser.
    await page.addInitScript(
      `addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '32px'))`,
    )
    for (const address of PAGES)
      await test.step(address, async () => {
        expectNone(await findLayoutProblems(page, `${site.url}#/${address}`), `layout of ${address}`)
        const size = await page
          .locator(address === 'handout' ? '.front-lead' : '.about p')
          .first()
          .evaluate((e) => parseFloat(getComputedStyle(e).fontSize))
        expect.soft(size, `px of the text of ${address}`).toBeGreaterThanOrEqual(32)
      })
  })
})
