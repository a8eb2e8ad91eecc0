/** Memory of the deck: its heap over many walks, and the timers, listeners and workers that slides leak. */
import type { Browser } from 'playwright'
import type { StaticServer } from './static-server'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { waitForPreload, openDeck, newVisitor, type Visitor } from './visitor'
import { walkDeck } from './walk'

/** Counts pending timers. */
const TIMER_COUNT_SCRIPT = `{
  const timers = new Set()
  const later = window.setTimeout, again = window.setInterval
  const stopLater = window.clearTimeout, stopAgain = window.clearInterval
  window.setTimeout = (work, ms, ...args) => {
    const id = later((...all) => (timers.delete(id), work(...all)), ms, ...args)
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

/** Heap after a garbage collection, bytes. */
async function collectedHeap({ page, session }: Visitor): Promise<number> {
  // Array buffers outside the heap are freed a little later than their objects.
  for (let i = 0; i < 4; i++) {
    await session.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(100)
  }
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
}

/** Heap after each walk from the first slide to the last and back, bytes. */
export async function heapPerPass(browser: Browser, { url }: StaticServer, walks: number): Promise<number[]> {
  const visitor = await newVisitor(browser, {})
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  const samples: number[] = []
  for (let i = 0; i < walks; i++) {
    await visitor.page.evaluate(() => (location.hash = '#/1'))
    await visitor.page.waitForTimeout(400)
    await walkDeck(visitor.page, 'ArrowDown')
    await visitor.page.evaluate(() => (location.hash = '#/1'))
    await visitor.page.waitForTimeout(800)
    samples.push(await collectedHeap(visitor))
  }
  await visitor.close()
  return samples
}

/** Resources of a page that are in use. */
export interface ActiveResources {
  timers: number
  listeners: number
  workers: number
}

async function activeResources({ page, session }: Visitor): Promise<ActiveResources> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((m) => m.name === name)!.value
  const timers = await page.evaluate(() => window.countTimers())
  return { timers, listeners: of('JSEventListeners'), workers: page.workers().length }
}

/** Text of buttons that start a demo. */
const START_BUTTON = /^(run|play|start|train|go|send|ask|look|search|measure|step|sample|one )/i

/** Goes to the last click of a slide, starts its demos, and leaves for the first slide. */
async function runDemosAndLeave({ page, session }: Visitor, slide: string): Promise<void> {
  await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide)
  await page.waitForTimeout(600)
  for (const button of await page
    .locator(`${VISIBLE_SLIDE} button:enabled`)
    .filter({ hasText: START_BUTTON })
    .all())
    await button.click({ timeout: 1000 }).catch(() => {})
  await page.waitForTimeout(600)
  await page.evaluate(() => (location.hash = '#/1'))
  await page.waitForTimeout(1500)
  await session.send('HeapProfiler.collectGarbage')
}

/**
 * Runs and leaves the demos of each slide twice → resources before and after. Listeners are compared with those after
 * the first visit, which may add some once for all; any more after the second are leaked at each visit.
 */
export async function findLeaks(
  browser: Browser,
  { url }: StaticServer,
  slides: readonly string[],
): Promise<{ slide: string; before: ActiveResources; after: ActiveResources }[]> {
  const visitor = await newVisitor(browser, {}, TIMER_COUNT_SCRIPT)
  await visitor.session.send('Performance.enable')
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  const all = []
  for (const slide of slides) {
    const untouched = await activeResources(visitor)
    await runDemosAndLeave(visitor, slide)
    const { listeners } = await activeResources(visitor)
    await runDemosAndLeave(visitor, slide)
    all.push({ slide, before: { ...untouched, listeners }, after: await activeResources(visitor) })
  }
  await visitor.close()
  return all
}

declare global {
  interface Window {
    countTimers: () => number
  }
}
