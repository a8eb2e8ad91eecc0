/** Opens the deck in a browser page, with emulation of a colour scheme and of reduced motion. */
import type { Browser, CDPSession, Page } from 'playwright'
import type { DeckInfo, Mode } from '../types'
import type { Settings } from '../settings'
import { DeckError } from 'slidev-paper/deck'
import { PageLog } from './page-log'
import { axeScript, gatePageScript } from './page-scripts'

/** Duration of tasks, in ms: by the clock on the wall, and without the time in which other processes ran. */
export interface TaskTime {
  wallMs: number
  cpuMs: number
}

export interface DeckPage {
  page: Page
  mode: Mode
  /** Page log up to the start of the deck. */
  startupLog: string[]
  /** Returns the page log since the last call. */
  drainLog: () => string[]
  /** PNG of the slide. */
  screenshot: () => Promise<Buffer>
  /** Forces elements of `focusableElements`, by index, into :focus-visible; returns a function that reverts it. */
  forceFocus: (indices: readonly number[]) => Promise<() => Promise<void>>
  /** Time of all tasks of the page's main thread so far. */
  taskTime: () => Promise<TaskTime>
  close: () => Promise<void>
}

export interface DeckTarget {
  browser: Browser
  url: string
  settings: Settings
}

interface EmulationOptions {
  mode: Mode
  motion: 'reduce' | 'no-preference'
}

/** Maximum time for a deck to start, in ms. */
const START_TIMEOUT_MS = 30_000

/** Scripts that run before those of the page; bundled once. */
let initScript: string | undefined

/** Throws a DeckError if no deck starts in time. */
async function waitForDeck(page: Page, url: string): Promise<DeckInfo> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const info = await page.evaluate(() => window.gate?.deckInfo()).catch(() => null)
    if (info) return info
    await page.waitForTimeout(50)
  }
  throw new DeckError(`There is no Slidev deck at ${url}, or it does not start.`)
}

async function openPage(
  { browser, url, settings }: DeckTarget,
  { mode, motion }: EmulationOptions,
  size: { width: number; height: number },
) {
  initScript ??= gatePageScript() + axeScript()
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: motion,
    colorScheme: mode,
    serviceWorkers: 'block',
    // As in a window on a screen: Slidev asks for it when a deck opens.
    permissions: ['screen-wake-lock'],
  })
  await context.addInitScript({ content: initScript })
  const { origin } = new URL(url)
  if (settings.externalRequests === 'block')
    await context.route(
      (address) => !address.href.startsWith(`${origin}/`),
      (route) => route.abort(),
    )
  const page = await context.newPage()
  const pageLog = new PageLog()
  pageLog.listen(page, origin)
  return { page, pageLog, context }
}

/** Reads the deck's own data. Throws a DeckError, with the page log, if the deck does not start. */
export async function loadDeckInfo(target: DeckTarget): Promise<DeckInfo> {
  const emulation = { mode: 'light', motion: 'reduce' } as const
  const { page, pageLog, context } = await openPage(target, emulation, { width: 1280, height: 720 })
  try {
    const reply = await page.goto(target.url).catch(() => null)
    if (!reply) throw new DeckError(`${target.url} does not answer.`)
    return await waitForDeck(page, target.url)
  } catch (error) {
    if (!(error instanceof DeckError)) throw error
    throw new DeckError([error.message, ...pageLog.drain().map((line) => `    ${line}`)].join('\n'))
  } finally {
    await context.close()
  }
}

/** Pseudo-classes of an element that is focused by keyboard. */
const FOCUS_PSEUDO_CLASSES = ['focus', 'focus-visible']

/** Forces these pseudo-classes by the DevTools protocol: no focus event reaches the deck, and all elements get them at once. */
async function forceFocusState(cdp: CDPSession, indices: readonly number[]): Promise<() => Promise<void>> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-gate-reached]',
  })
  const force = (forcedPseudoClasses: string[]) =>
    Promise.all(
      indices.map((i) => cdp.send('CSS.forcePseudoState', { nodeId: nodeIds[i]!, forcedPseudoClasses })),
    )
  await force(FOCUS_PSEUDO_CLASSES)
  return async () => void (await force([]))
}

/** Measures the duration of tasks by one clock; a session has one. */
async function taskClock(cdp: CDPSession, timeDomain: 'threadTicks' | 'timeTicks') {
  await cdp.send('Performance.enable', { timeDomain })
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/** Opens the deck at an address without a slide, so that each slide is mounted when it is visited. */
export async function openDeckPage(
  target: DeckTarget,
  emulation: EmulationOptions,
  deck: DeckInfo,
): Promise<DeckPage> {
  const { width, height } = deck
  const { page, pageLog, context } = await openPage(target, emulation, { width, height })
  await page.goto(`${target.url}${deck.hashRouting ? '#/' : ''}no-slide`).catch(() => null)
  const hasStarted = await page
    .waitForFunction(() => window.gate?.deckInfo(), undefined, { timeout: 5000 })
    .catch(() => null)
  if (!hasStarted) {
    await page.goto(target.url)
    await waitForDeck(page, target.url)
  }
  await page.evaluate(() => window.gate.disablePreload())
  const cdp: CDPSession = await context.newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const cpuTime = await taskClock(cdp, 'threadTicks')
  const wallTime = await taskClock(await context.newCDPSession(page), 'timeTicks')
  return {
    page,
    mode: emulation.mode,
    startupLog: pageLog.drain(),
    drainLog: () => pageLog.drain(),
    async screenshot() {
      const { data } = await cdp.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
      })
      return Buffer.from(data, 'base64')
    },
    forceFocus: (indices) => forceFocusState(cdp, indices),
    async taskTime() {
      const [wallMs, cpuMs] = await Promise.all([wallTime(), cpuTime()])
      return { wallMs, cpuMs }
    },
    close: () => context.close(),
  }
}
