/** What the first slide costs a visitor: its bytes, file by file, and the time until it can be read. */
import type { Browser } from 'playwright'
import { median } from '../statistics'
import type { StaticServer } from './static-server'
import { openDeck, newVisitor, type Throttling } from './visitor'

/** After three seconds every slide is fetched ahead: here that time never comes. */
const NO_PRELOAD_SCRIPT = `{
  const wait = window.setTimeout
  window.setTimeout = (work, ms, ...what) => (ms >= 2000 ? 0 : wait(work, ms, ...what))
}`

/** Bytes by file, gzipped, of all that is asked for until the first slide stands there and nothing more comes. */
export async function firstSlideBytes(
  browser: Browser,
  { url, sent, reset }: StaticServer,
): Promise<Map<string, number>> {
  reset()
  const visitor = await newVisitor(browser, {}, NO_PRELOAD_SCRIPT)
  await openDeck(visitor, url)
  await visitor.close()
  return new Map([...sent].sort(([, a], [, b]) => b - a))
}

/** When its headline is painted, in the face it was given; and how far the page has shifted since it began. */
const PAINT_OBSERVER_SCRIPT = `{
  window.seen = { painted: 0, shift: 0 }
  new MutationObserver((_, observer) => {
    const headline = document.querySelector('.slidev-page h1')
    if (!headline) return
    headline.setAttribute('elementtiming', 'headline')
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  watch('element', (entry) => (window.seen.painted ||= entry.renderTime))
  watch('layout-shift', (entry) => (window.seen.shift += entry.value))
}`

export interface PaintMetrics {
  /** Milliseconds until the headline is painted. */
  painted: number
  /** Cumulative layout shift. */
  shift: number
}

async function measureOnce(browser: Browser, { url }: StaticServer, slow: Throttling): Promise<PaintMetrics> {
  const visitor = await newVisitor(browser, slow, PAINT_OBSERVER_SCRIPT)
  await visitor.page.goto(url)
  await visitor.page.waitForFunction(() => window.seen.painted > 0, undefined, { timeout: 60_000 })
  await visitor.page.waitForLoadState('networkidle')
  const seen = await visitor.page.evaluate(() => window.seen)
  await visitor.close()
  return seen
}

/** The median of several visits; the hosts take turns, so that whatever else the machine does hits all alike. */
export async function timeToContent(
  browser: Browser,
  hosts: readonly StaticServer[],
  slow: Throttling,
  visits = 3,
): Promise<PaintMetrics[]> {
  const seen: PaintMetrics[][] = hosts.map(() => [])
  for (let i = 0; i < visits; i++)
    for (const [k, one] of hosts.entries()) seen[k].push(await measureOnce(browser, one, slow))
  return seen.map((all) => ({
    painted: median(all.map((s) => s.painted)),
    shift: Math.max(...all.map((s) => s.shift)),
  }))
}

declare global {
  interface Window {
    seen: PaintMetrics
  }
}
