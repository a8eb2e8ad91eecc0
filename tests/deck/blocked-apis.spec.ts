/** The deck opens although the browser blocks storage or other APIs. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { DeckDriver } from '../fixtures/deck-driver'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

/**
 * An init script for each blocked API: a string, since the compiled function would call a helper that the page does not
 * have.
 */
const blockedApis: Record<string, string> = {
  storage: `
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        configurable: true,
        get() { throw new DOMException('The operation is insecure.', 'SecurityError') },
      })`,
  'channels between windows': 'delete window.BroadcastChannel',
}

/** Opens the deck with `open` and turns a slide. Returns what goes wrong. `scope`: the frame if the page has only one. */
async function verifyOpens(
  page: Page,
  open: () => Promise<unknown>,
  scope = page.mainFrame(),
): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await open()
  const frame = page.frames().at(-1) ?? scope
  const heading = await frame
    .waitForSelector('[data-slidev-no="1"] h1', { timeout: 15_000 })
    .catch(() => null)
  if (!heading) return ['the page stays blank', ...errors]
  await frame.locator('h1').first().click()
  await page.keyboard.press('ArrowRight')
  const nextHeading = await frame
    .waitForSelector('[data-slidev-no="2"] h1', { timeout: 15_000 })
    .catch(() => null)
  return nextHeading ? errors : ['its slides do not turn', ...errors]
}

for (const [api, initScript] of Object.entries(blockedApis))
  test(`the deck opens without ${api}`, async ({ page, site }) => {
    await page.addInitScript({ content: initScript })
    expectNone(await verifyOpens(page, () => page.goto(site.url)), 'it opens and turns')
  })

test('without channels a window that the presenter’s has opened follows, and what it asks for comes', async ({
  context,
  site,
}) => {
  await context.addInitScript({ content: blockedApis['channels between windows'] })
  const presenter = new DeckDriver(await context.newPage(), site.url)
  await presenter.goTo('presenter/next-token?clicks=1')
  const opening = context.waitForEvent('page')
  await presenter.page.evaluate((url) => void open(url), site.url)
  const audience = new DeckDriver(await opening, site.url)
  await presenter.visibleSlide().locator('input[type="range"]').first().press('ArrowUp')
  await expect(audience.visibleSlide().locator('input[type="range"]').first()).toHaveValue('1.1')
  await presenter.page.keyboard.press('PageDown')
  await expect(audience.page).toHaveURL(/next-token\?clicks=2$/)
  expectNone([...presenter.takeProblems(), ...audience.takeProblems()], 'both windows work')
})

// A frame that may only run scripts: its origin is opaque, so all its modules are cross-origin.
test('the deck opens in a sandboxed frame', async ({ page, site }) => {
  await page.route(`${site.url}**`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  })
  const frameHtml = `<iframe sandbox="allow-scripts" src="${site.url}" width="1280" height="720"></iframe>`
  expectNone(await verifyOpens(page, () => page.setContent(frameHtml)), 'it opens and turns')
  // Slides are preloaded: requests that are still pending at the end are no errors.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
