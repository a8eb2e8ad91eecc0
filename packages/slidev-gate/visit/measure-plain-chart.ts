import type { DeckPage } from './deck-page'

/** Number of charts, of which the fastest counts: the machine may hold up the others. */
const REPEATS = 8

/** Time in which this page draws a plain chart, by wall-clock or CPU time, whichever is less, in ms. */
export async function measurePlainChart({ page, taskTime }: DeckPage): Promise<number> {
  let least = Infinity
  for (let i = 0; i < REPEATS; i++) {
    const before = await taskTime()
    const wallMs = await page.evaluate(() => window.gate.drawPlainChart())
    least = Math.min(least, wallMs, (await taskTime()).cpuMs - before.cpuMs)
  }
  // Neither clock is finer.
  return Math.max(1, least)
}
