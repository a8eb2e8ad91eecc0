/** A page with the deck in it, one slide at a time, and what is asked of it. */
import type { Browser, CDPSession, Page } from 'playwright'
import { PNG } from 'pngjs'
import type { DeckInfo, Mode } from '../evidence'
import type { Settings } from '../settings'
import { Trouble } from '../deck/trouble'
import { Noise } from './noise'
import { axeTools, sheetTools } from './tools'

export interface Stage {
  page: Page
  mode: Mode
  /** What was heard while the deck started. */
  starting: string[]
  /** Everything heard since the last time it was taken. */
  heard: () => string[]
  /** The picture of the sheet. */
  shoot: () => Promise<Buffer>
  /** Shows the controls found last, so many, as they are with the focus by a key; gives back what ends that. */
  focusAll: (count: number) => Promise<() => Promise<void>>
  /** Seconds of work that the page has done so far. */
  work: () => Promise<number>
  close: () => Promise<void>
}

export interface Place {
  browser: Browser
  url: string
  settings: Settings
}

interface Manner {
  mode: Mode
  motion: 'reduce' | 'no-preference'
}

/** How long a deck may take to start, in ms. */
const START = 30_000

let tools: string | undefined

async function started(page: Page, url: string): Promise<DeckInfo | undefined> {
  const deadline = Date.now() + START
  while (Date.now() < deadline) {
    const info = await page.evaluate(() => window.sheet?.deck()).catch(() => null)
    if (info) return info
    await page.waitForTimeout(50)
  }
  throw new Trouble(`There is no Slidev deck at ${url}, or it does not start.`)
}

async function openPage(
  { browser, url, settings }: Place,
  { mode, motion }: Manner,
  size: { width: number; height: number },
) {
  tools ??= sheetTools() + axeTools()
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: motion,
    colorScheme: mode,
    serviceWorkers: 'block',
  })
  await context.addInitScript({ content: tools })
  const { origin } = new URL(url)
  if (settings.outward === 'kept out')
    await context.route(
      (address) => !address.href.startsWith(`${origin}/`),
      (route) => route.abort(),
    )
  const page = await context.newPage()
  const noise = new Noise()
  noise.listen(page, origin)
  return { page, noise, context }
}

/** What the deck says of itself. */
export async function survey(place: Place): Promise<DeckInfo> {
  const { page, noise, context } = await openPage(
    place,
    { mode: 'light', motion: 'reduce' },
    { width: 1280, height: 720 },
  )
  try {
    const reply = await page.goto(place.url).catch(() => null)
    if (!reply) throw new Trouble(`${place.url} does not answer.`)
    return (await started(page, place.url))!
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    throw new Trouble([error.message, ...noise.take().map((line) => `    ${line}`)].join('\n'))
  } finally {
    await context.close()
  }
}

/** As with the focus by a key. */
const FOCUSED = ['focus', 'focus-visible']

/** By the browser's own means: no script of the deck hears of it, and all are shown at once. */
async function showFocus(cdp: CDPSession, count: number): Promise<() => Promise<void>> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-gate-reached]',
  })
  const force = (forcedPseudoClasses: string[]) =>
    Promise.all(
      nodeIds
        .slice(0, count)
        .map((nodeId) => cdp.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })),
    )
  await force(FOCUSED)
  return async () => void (await force([]))
}

const metric = (metrics: { name: string; value: number }[], name: string) =>
  metrics.find((m) => m.name === name)?.value ?? 0

/** Opens the deck at an address that is no slide, so that every slide is mounted when it is visited. */
export async function openStage(place: Place, manner: Manner, deck: DeckInfo): Promise<Stage> {
  const { page, noise, context } = await openPage(place, manner, { width: deck.width, height: deck.height })
  await page.goto(`${place.url}${deck.hash ? '#/' : ''}no-slide`).catch(() => null)
  const there = await page
    .waitForFunction(() => window.sheet?.deck(), undefined, { timeout: 5000 })
    .catch(() => null)
  if (!there) {
    await page.goto(place.url)
    await started(page, place.url)
  }
  await page.evaluate(() => window.sheet.oneSlideAtATime())
  const cdp: CDPSession = await context.newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    mode: manner.mode,
    starting: noise.take(),
    heard: () => noise.take(),
    async shoot() {
      const { data } = await cdp.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
      })
      return Buffer.from(data, 'base64')
    },
    focusAll: (count) => showFocus(cdp, count),
    async work() {
      const { metrics } = await cdp.send('Performance.getMetrics')
      return metric(metrics, 'TaskDuration')
    },
    close: () => context.close(),
  }
}

export const readPicture = (bytes: Buffer): PNG => PNG.sync.read(bytes)
