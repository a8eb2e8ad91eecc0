/** A visitor's browser: a fresh one each time, as slow as a middling phone where that is asked for. */
import type { Browser, CDPSession, Page } from 'playwright'

export interface Throttling {
  /** Times slower than this machine. */
  cpu?: number
  /** Bits a second. */
  network?: number
  /** Milliseconds to the host and back. */
  latency?: number
  /** Nothing is kept for later without a network: what is asked for is what is shown. */
  withoutServiceWorker?: boolean
}
export interface Visitor {
  page: Page
  session: CDPSession
  close: () => Promise<void>
}

/** script: run in the page before anything else. */
export async function newVisitor(
  browser: Browser,
  { cpu = 1, network, latency = 0, withoutServiceWorker }: Throttling,
  script = '',
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    serviceWorkers: withoutServiceWorker ? 'block' : 'allow',
  })
  if (script) await context.addInitScript({ content: script })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network) {
    const throughput = network / 8
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
  }
  return { page, session, close: () => context.close() }
}

/** The deck's first slide stands there and nothing more comes. */
export async function openDeck({ page }: Visitor, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForSelector('.slidev-page h1')
  await page.waitForLoadState('networkidle')
}

/** Until every slide has been fetched ahead, which Slidev does after three seconds, and is mounted. */
export async function waitForPreload({ page }: Visitor): Promise<void> {
  await page.waitForTimeout(3500)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.slidev-slide-loading'))
  await page.waitForTimeout(1500)
}

/** Until the copy for later without a network is whole, where the deck keeps one. */
export async function waitForServiceWorker({ page }: Visitor): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}
