/** What a page holds on to: its heap over many walks, and what a slide leaves running when it is left. */
import type { Browser } from 'playwright'
import type { Host } from './host'
import { SHOWN } from '../../scripts/browser/hands'
import { allAhead, arrive, visit, type Visit } from './visit'
import { walk } from './walk'

/** Counts timers that wait and workers that live. */
const COUNT = `{
  const timers = new Set()
  const later = window.setTimeout, again = window.setInterval
  const stopLater = window.clearTimeout, stopAgain = window.clearInterval
  window.setTimeout = (work, ms, ...what) => {
    const id = later((...all) => (timers.delete(id), work(...all)), ms, ...what)
    timers.add(id)
    return id
  }
  window.setInterval = (...all) => {
    const id = again(...all)
    timers.add(id)
    return id
  }
  window.clearTimeout = (id) => (timers.delete(id), stopLater(id))
  window.clearInterval = (id) => (timers.delete(id), stopAgain(id))
  window.countTimers = () => timers.size
}`

/** Bytes held after a collection. */
async function heapOf({ page, inside }: Visit): Promise<number> {
  // What lies outside the heap is freed a little later than what points to it.
  for (let i = 0; i < 4; i++) {
    await inside.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(100)
  }
  const { usedSize, backingStorageSize = 0 } = await inside.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
}

/** Bytes held at the end of each walk from the first slide to the last and back. */
export async function heapByWalk(browser: Browser, { url }: Host, walks: number): Promise<number[]> {
  const visitor = await visit(browser, {})
  await arrive(visitor, url)
  await allAhead(visitor)
  const held: number[] = []
  for (let i = 0; i < walks; i++) {
    await visitor.page.evaluate(() => (location.hash = '#/1'))
    await visitor.page.waitForTimeout(400)
    await walk(visitor.page, 'ArrowDown')
    await visitor.page.evaluate(() => (location.hash = '#/1'))
    await visitor.page.waitForTimeout(800)
    held.push(await heapOf(visitor))
  }
  await visitor.close()
  return held
}

export interface Running {
  timers: number
  listeners: number
  workers: number
}

async function running({ page, inside }: Visit): Promise<Running> {
  const { metrics } = await inside.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((m) => m.name === name)!.value
  const timers = await page.evaluate(() => window.countTimers())
  return { timers, listeners: of('JSEventListeners'), workers: page.workers().length }
}

/** Whatever is there that starts something. */
const STARTS = /^(run|play|start|train|go|send|ask|look|search|measure|step|sample|one )/i

/** Goes to a slide's last click, sets its demos going, and leaves it for the first. */
async function stay({ page, inside }: Visit, slide: string): Promise<void> {
  await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide)
  await page.waitForTimeout(600)
  for (const button of await page.locator(`${SHOWN} button:enabled`).filter({ hasText: STARTS }).all())
    await button.click({ timeout: 1000 }).catch(() => {})
  await page.waitForTimeout(600)
  await page.evaluate(() => (location.hash = '#/1'))
  await page.waitForTimeout(1500)
  await inside.send('HeapProfiler.collectGarbage')
}

/**
 * Each slide's demos set going and left, twice. What the first stay makes once for all (a listener of something shared) is
 * there before the second, too; what runs after it that did not before is left behind each time.
 */
export async function leftRunning(
  browser: Browser,
  { url }: Host,
  slides: readonly string[],
): Promise<{ slide: string; before: Running; after: Running }[]> {
  const visitor = await visit(browser, {}, COUNT)
  await visitor.inside.send('Performance.enable')
  await arrive(visitor, url)
  await allAhead(visitor)
  const all = []
  for (const slide of slides) {
    const untouched = await running(visitor)
    await stay(visitor, slide)
    const { listeners } = await running(visitor)
    await stay(visitor, slide)
    all.push({ slide, before: { ...untouched, listeners }, after: await running(visitor) })
  }
  await visitor.close()
  return all
}

declare global {
  interface Window {
    countTimers: () => number
  }
}
