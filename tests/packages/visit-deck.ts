/** Visits a hosted deck in a browser: every slide, then without a network. */
import type { Browser, Page } from 'playwright'
import type { HostedSite } from './hosted-site'

/** Headlines of the demo's slides, in order. */
export const HEADLINES = ['On the night train', 'What is kept', 'What still works', 'Arrived']
const CONTROL = 'Without a network'

/** Everything that goes wrong in a page. */
function collectProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(`error: ${message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      problems.push(`elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}

/** The slide in view has it; one that is laid out ahead is not visible. */
const headline = (page: Page, text: string) => page.locator('.slidev-page h1:visible', { hasText: text })

/** Shows each slide by the arrow keys, and waits for what is drawn on it. */
async function walk(page: Page): Promise<void> {
  for (const text of HEADLINES) {
    for (let presses = 0; presses < 9; presses++) {
      if (await headline(page, text).count()) break
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(300)
    }
    await headline(page, text).waitFor({ timeout: 15_000 })
  }
}

/** What the control says of the copy, once it says that it is whole. */
async function readControl(page: Page): Promise<string> {
  await page.mouse.move(40, 700)
  await page.getByTitle(CONTROL).click()
  const status = page.locator('.offline-status')
  await status.filter({ hasText: 'is on this device' }).waitFor({ timeout: 30_000 })
  return status.innerText()
}

export interface Visit {
  problems: string[]
  /** What the control says with the network gone. */
  status: string
}

/** Visits every slide, waits for the copy, then stops the host and opens the third slide anew. */
export async function visitDeck(browser: Browser, site: HostedSite, hasPaths: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  const problems = collectProblems(page, new URL(site.url).origin)
  try {
    await page.goto(site.url)
    await walk(page)
    await page.goto(hasPaths ? `${site.url}3` : `${site.url}#/3`)
    await page.locator('.slidev-page svg:visible').first().waitFor()
    await page.reload()
    await readControl(page)
    await site.close()
    await page.reload()
    await headline(page, HEADLINES[2]!).waitFor()
    const status = await readControl(page)
    return { problems, status }
  } catch (error) {
    return { problems: [...problems, `the visit ends: ${String(error).split('\n')[0]}`], status: '' }
  } finally {
    await context.close()
    await site.close().catch(() => {})
  }
}

/** Gzipped bytes until the first slide is shown and the network idle; what loads later is left out. */
export async function firstSlideBytes(browser: Browser, site: HostedSite): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(`{
    const wait = window.setTimeout
    window.setTimeout = (work, ms, ...rest) => (ms >= 2000 ? 0 : wait(work, ms, ...rest))
    window.requestIdleCallback = () => 0
  }`)
  await page.goto(site.url)
  await headline(page, HEADLINES[0]!).waitFor()
  await page.waitForLoadState('networkidle')
  await page.close()
  await site.close()
  return [...site.sent.values()].reduce((sum, bytes) => sum + bytes, 0)
}
