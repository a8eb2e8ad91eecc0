/** Malformed and malicious addresses, settings and texts: none runs as code, and the deck keeps working. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

/** Sets `window.evil` if it is ever parsed as HTML. */
const XSS_PAYLOAD = '<img src=x onerror="window.evil=1">'
const encodedPayload = encodeURIComponent(XSS_PAYLOAD)
const ROUTES = [
  'attention?clicks=abc',
  'attention?clicks=-7',
  'attention?clicks=1e9',
  'attention?clicks=2&clicks=3',
  `attention?clicks=${encodedPayload}`,
  `presenter/attention?clicks=${encodedPayload}`,
  XSS_PAYLOAD,
  encodedPayload,
  `no/such/page/${encodedPayload}`,
  '%E0%A4%A',
  'attention#%E0%A4%A',
  'handout#%E0%A4%A',
  `handout#${encodedPayload}`,
  `diagram?q=${encodedPayload}`,
  `diagram?floor=${encodedPayload}&room=__proto__&step=NaN&way=constructor`,
]
/** Values that replace all settings in localStorage. */
const BAD_VALUES = ['-99999', 'NaN', 'null', '{"viewerReceive":', '{"brightness":"9);x"}', XSS_PAYLOAD]
const STORAGE_KEYS = [
  'slidev-scale',
  'slidev-presenter-font-size',
  'slidev-presenter-layout',
  'slidev-color-schema',
  'slidev-sync-directions',
  'slidev-viewer-css-filter',
  'slidev-wake-lock',
  'slidev-cursor-style',
  'llm-stack-roadmaps',
]

/** Expects that the payload was not parsed as HTML. */
const expectNoInjection = async (page: Page): Promise<void> =>
  expect
    .soft(
      await page.evaluate(`!!(window.evil || document.querySelector('img[src="x"]'))`),
      'the payload is parsed as HTML',
    )
    .toBe(false)

test('malformed and malicious addresses', async ({ deck, page, site }) => {
  for (const route of ROUTES)
    await test.step(`#/${route}`, async () => {
      await page.goto('about:blank')
      await page.goto(`${site.url}#/${route}`)
      await expect.soft(page.locator('h1:visible').first(), 'a heading').toBeVisible()
      const now = decodeURIComponent(page.url().replace(/%(?![\dA-F]{2})|%E0%A4%A/g, ''))
      expect.soft(now.split('#')[1]!.replace('step=NaN', '')).not.toMatch(/NaN|clicks=(?!\d)/)
      await expectNoInjection(page)
      expectNone(deck.takeProblems(), 'the deck works')
    })
})

test('malformed settings', async ({ deck, page }) => {
  await deck.goTo('cover')
  for (const value of BAD_VALUES)
    await test.step(value, async () => {
      await page.evaluate(([keys, v]) => keys.forEach((key) => localStorage.setItem(key, v)), [
        STORAGE_KEYS,
        value,
      ] as const)
      await page.goto('about:blank')
      await deck.goTo('next-token')
      expect.soft((await page.locator('#slide-content').boundingBox())?.width, 'width of a slide').toBe(1280)
      await deck.expectNextSlide()
      await expectNoInjection(page)
      expectNone(deck.takeProblems(), 'the deck works')
    })
})

test('HTML typed into demos', async ({ deck, page }) => {
  await deck.goTo('tokens')
  await deck.press('Type a text')
  await deck.visibleSlide().locator('textarea').fill(XSS_PAYLOAD)
  await deck.waitForText(/35 characters/)
  await deck.goTo('base-model')
  await deck.visibleSlide().locator('textarea').fill(XSS_PAYLOAD)
  await deck.press('Ask')
  await deck.waitForText(/It goes on: /)
  await expectNoInjection(page)
})

// As in a background tab.
test('full screen denied twice', async ({ deck, page }) => {
  await deck.goTo('base-model')
  await page.evaluate(
    `Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not granted'))`,
  )
  await page.keyboard.press('f')
  await page.keyboard.press('f')
  await deck.expectNextSlide()
})

test('the system clock moved forward and back while the presenter’s clock runs', async ({ deck, page }) => {
  await deck.goTo('presenter/attention')
  await page.locator('[class~="i-carbon:play"]').evaluate((button) => (button as HTMLElement).click())
  for (const hours of [1, -2]) {
    await page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + ${hours} * 3_600_000 }`)
    await deck.expectNextSlide()
  }
  await expect(page.locator('.slidev-presenter')).not.toHaveText(/NaN|Infinity|undefined/, {
    useInnerText: true,
  })
})
