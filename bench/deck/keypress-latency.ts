/** From a key to the next paint, press after press through the deck. */
import type { Browser } from 'playwright'
import type { StaticServer } from './static-server'
import { waitForPreload, waitForServiceWorker, openDeck, newVisitor, type Throttling } from './visitor'

/** Notes when each press is painted, and each task that held the page up. */
const KEYPRESS_SCRIPT = `{
  window.felt = { presses: [], tasks: [] }
  const at = () => location.hash
  addEventListener('keydown', ({ timeStamp }) => {
    const painted = new MessageChannel()
    painted.port1.onmessage = () =>
      window.felt.presses.push({ ms: performance.now() - timeStamp, at: at() })
    requestAnimationFrame(() => painted.port2.postMessage(0))
  }, true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.felt.tasks.push({ ms: duration, at: at(), since: startTime })
  }).observe({ type: 'longtask', buffered: true })
}`

export interface KeypressTimings {
  presses: { ms: number; at: string }[]
  /** Tasks of 50 ms and more. */
  tasks: { ms: number; at: string; since: number }[]
}

/** `ahead`: the tasks before the first press, while the deck came and was mounted ahead. */
export async function keypressLatency(
  browser: Browser,
  { url }: StaticServer,
  slow: Throttling,
  count = 160,
): Promise<KeypressTimings & { ahead: KeypressTimings['tasks'] }> {
  const visitor = await newVisitor(browser, slow, KEYPRESS_SCRIPT)
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  await waitForServiceWorker(visitor)
  const ahead = await visitor.page.evaluate(() => window.felt.tasks.splice(0))
  for (let i = 0; i < count; i++) {
    await visitor.page.keyboard.press('PageDown')
    await visitor.page.waitForTimeout(450)
  }
  const felt = await visitor.page.evaluate(() => window.felt)
  await visitor.close()
  return { ...felt, ahead }
}

declare global {
  interface Window {
    felt: KeypressTimings
  }
}
