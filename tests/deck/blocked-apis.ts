/** The deck where a browser refuses what it asks for: it opens all the same. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'

/** Each is run in the page before anything of the deck is; as text, since the compiler names functions by a helper. */
const blockedApis: Record<string, string> = {
  storage: `
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        configurable: true,
        get() { throw new DOMException('The operation is insecure.', 'SecurityError') },
      })`,
  'channels between windows': 'delete window.BroadcastChannel',
}

/** What is wrong with the deck in this page; turns a slide, since a deck that stands still is no deck. */
async function verifyOpens(
  page: Page,
  go: () => Promise<unknown>,
  scope = page.mainFrame(),
): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await go()
  const frame = page.frames().at(-1) ?? scope
  const heading = await frame
    .waitForSelector('[data-slidev-no="1"] h1', { timeout: 15_000 })
    .catch(() => null)
  if (!heading) return ['a white page', ...errors]
  await frame.locator('h1').first().click()
  await page.keyboard.press('ArrowRight')
  const nextHeading = await frame
    .waitForSelector('[data-slidev-no="2"] h1', { timeout: 5000 })
    .catch(() => null)
  return nextHeading ? errors : ['its slides do not turn', ...errors]
}

export async function checkBlockedApis(browser: Browser, url: string, report: Report): Promise<void> {
  for (const [api, initScript] of Object.entries(blockedApis)) {
    const page = await browser.newPage()
    await page.addInitScript({ content: initScript })
    report.check('a browser that refuses', api, await verifyOpens(page, () => page.goto(url)))
    await page.close()
  }
  // A frame that may run scripts and nothing else; its modules come from what is another site to it.
  const page = await browser.newPage()
  await page.route(`${url}**`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  })
  const frameHtml = `<iframe sandbox="allow-scripts" src="${url}" width="1280" height="720"></iframe>`
  report.check(
    'a browser that refuses',
    'everything, in a sandboxed frame',
    await verifyOpens(page, () => page.setContent(frameHtml)),
  )
  // Slides are fetched ahead: what is still on its way at the end is nobody's fault.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.close()
}
