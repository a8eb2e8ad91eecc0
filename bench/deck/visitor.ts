/** A visitor of the deck in a fresh browser context, throttled on request. */
import type { Browser, CDPSession, Page } from 'playwright'

/** How a visitor's device and network differ from this machine. */
export interface Throttling {
  /** CPU: times slower than this machine (default 1). */
  cpu?: number
  /** Bandwidth, bits a second (default: not throttled). */
  network?: number
  /** Round trip to the host, ms (default 0). */
  latency?: number
  /** Blocks service workers, so that all requests are for what is displayed. */
  withoutServiceWorker?: boolean
}
/** A page with its CDP session. */
export interface Visitor {
  page: Page
  session: CDPSession
  close: () => Promise<void>
}

/** Opens a browser context. script: run in the page before its own scripts. */
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

/** Opens the deck, and waits for its first slide and an idle network. */
export async function openDeck({ page }: Visitor, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForSelector('.slidev-page h1')
  await page.waitForLoadState('networkidle')
}

/** Waits until every slide is preloaded, which Slidev begins after three seconds, and mounted. */
export async function waitForPreload({ page }: Visitor): Promise<void> {
  await page.waitForTimeout(3500)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.slidev-slide-loading'))
  await page.waitForTimeout(1500)
}

/** Waits until the service worker is active, and so its offline copy of the deck complete. */
export async function waitForServiceWorker({ page }: Visitor): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}
