/** Cost of the first slide for a visitor: its bytes by file, and the time until its headline is painted. */
import type { Browser } from 'playwright'
import { median } from '../statistics'
import type { StaticServer } from './static-server'
import { openDeck, newVisitor, type Throttling } from './visitor'

/** Disables preloading, which begins after three seconds, by dropping timers of two seconds and more. */
const NO_PRELOAD_SCRIPT = `{
  const wait = window.setTimeout
  window.setTimeout = (work, ms, ...args) => (ms >= 2000 ? 0 : wait(work, ms, ...args))
}`

/** Gzipped bytes by file, largest first, of all requests until the first slide is displayed and the network idle. */
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

/** Observes when the headline is painted, in its own font, and the layout shift of the page. */
const PAINT_OBSERVER_SCRIPT = `{
  window.paintMetrics = { painted: 0, shift: 0 }
  new MutationObserver((_, observer) => {
    const headline = document.querySelector('.slidev-page h1')
    if (!headline) return
    headline.setAttribute('elementtiming', 'headline')
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  watch('element', (entry) => (window.paintMetrics.painted ||= entry.renderTime))
  watch('layout-shift', (entry) => (window.paintMetrics.shift += entry.value))
}`

export interface PaintMetrics {
  /** Milliseconds until the headline is painted. */
  painted: number
  /** Cumulative layout shift. */
  shift: number
}

async function measureOnce(
  browser: Browser,
  { url }: Pick<StaticServer, 'url'>,
  slow: Throttling,
): Promise<PaintMetrics> {
  const visitor = await newVisitor(browser, slow, PAINT_OBSERVER_SCRIPT)
  await visitor.page.goto(url)
  await visitor.page.waitForFunction(() => window.paintMetrics.painted > 0, undefined, { timeout: 60_000 })
  await visitor.page.waitForLoadState('networkidle')
  const metrics = await visitor.page.evaluate(() => window.paintMetrics)
  await visitor.close()
  return metrics
}

/** Paint metrics of each host: medians over several visits, in which the hosts take turns, so that other load on the
 *  machine affects all alike. */
export async function timeToContent(
  browser: Browser,
  hosts: readonly Pick<StaticServer, 'url'>[],
  slow: Throttling,
  visits = 3,
): Promise<PaintMetrics[]> {
  const metrics: PaintMetrics[][] = hosts.map(() => [])
  for (let i = 0; i < visits; i++)
    for (const [k, host] of hosts.entries()) metrics[k].push(await measureOnce(browser, host, slow))
  return metrics.map((all) => ({
    painted: median(all.map((s) => s.painted)),
    shift: Math.max(...all.map((s) => s.shift)),
  }))
}

declare global {
  interface Window {
    paintMetrics: PaintMetrics
  }
}
