import type { Browser } from 'playwright'
import type { StaticServer } from './static-server'
import { waitForPreload, waitForServiceWorker, openDeck, newVisitor, type Throttling } from './visitor'

/** Records the time from each keydown to the next paint, and every long task. */
const KEYPRESS_SCRIPT = `{
  window.keypressTimings = { presses: [], tasks: [] }
  const at = () => location.hash
  addEventListener('keydown', ({ timeStamp }) => {
    const painted = new MessageChannel()
    painted.port1.onmessage = () =>
      window.keypressTimings.presses.push({ ms: performance.now() - timeStamp, at: at() })
    requestAnimationFrame(() => painted.port2.postMessage(0))
  }, true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.keypressTimings.tasks.push({ ms: duration, at: at(), since: startTime })
  }).observe({ type: 'longtask', buffered: true })
}`

/** Timings of key presses through the deck, each with the hash of the page. */
export interface KeypressTimings {
  /** Milliseconds from each key press to the next paint. */
  presses: { ms: number; at: string }[]
  /** Tasks of 50 ms and more. */
  tasks: { ms: number; at: string; since: number }[]
}

/** Presses PageDown `count` times through the deck. preload: long tasks before the first press, while slides were
 *  preloaded and mounted. */
export async function keypressLatency(
  browser: Browser,
  { url }: StaticServer,
  slow: Throttling,
  count = 160,
): Promise<KeypressTimings & { preload: KeypressTimings['tasks'] }> {
  const visitor = await newVisitor(browser, slow, KEYPRESS_SCRIPT)
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  await waitForServiceWorker(visitor)
  const preload = await visitor.page.evaluate(() => window.keypressTimings.tasks.splice(0))
  for (let i = 0; i < count; i++) {
    await visitor.page.keyboard.press('PageDown')
    await visitor.page.waitForTimeout(450)
  }
  const timings = await visitor.page.evaluate(() => window.keypressTimings)
  await visitor.close()
  return { ...timings, preload }
}

declare global {
  interface Window {
    keypressTimings: KeypressTimings
  }
}
