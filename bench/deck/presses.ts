/** From a key to the next paint, press after press through the deck. */
import type { Browser } from 'playwright'
import type { Host } from './host'
import { allAhead, allKept, arrive, visit, type Slow } from './visit'

/** Notes when each press is painted, and each task that held the page up. */
const WATCH = `{
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

export interface Felt {
  presses: { ms: number; at: string }[]
  /** Tasks of 50 ms and more. */
  tasks: { ms: number; at: string; since: number }[]
}

/** `ahead`: the tasks before the first press, while the deck came and was mounted ahead. */
export async function presses(
  browser: Browser,
  { url }: Host,
  slow: Slow,
  count = 160,
): Promise<Felt & { ahead: Felt['tasks'] }> {
  const visitor = await visit(browser, slow, WATCH)
  await arrive(visitor, url)
  await allAhead(visitor)
  await allKept(visitor)
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
    felt: Felt
  }
}
