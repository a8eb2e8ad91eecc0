/** Everything on each slide with a demo, typed, pressed, dragged: which tasks then hold a slow page up. */
import type { Browser } from 'playwright'
import { controlsOf, operate, SHOWN } from '../../scripts/browser/hands'
import { seeded } from '../../stack/theory'
import type { Host } from './host'
import { allAhead, arrive, visit, type Slow } from './visit'

/** Milliseconds from entering a slide until anything is asked of it, and after each thing that was done to it. */
const [ENTERED, DONE] = [1000, 500]
/** Milliseconds from a pointer's coming to its press, and to its letting go, as hands take. */
const [COMES, HELD] = [150, 80]
/** What is noted of its coming. */
export const COMING = 'the pointer comes'
/** What is done to a slide at most; a demo that runs on is watched a little longer. */
const [MOST, RUNS_ON] = [24, 3000]
/** A task the browser's own observer tells: 50 ms and more. */
const WATCH = `{
  window.heldUp = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.heldUp.push({ ms: duration, since: startTime })
  }).observe({ type: 'longtask' })
}`

export interface HeldUp {
  slide: string
  /** What was done, and the tasks of 50 ms and more (ms) that came of it. */
  tasks: { ms: number; what: string }[]
  /** How many things were done. */
  done: number
}

/** names: the slides' addresses. */
export async function heldUp(
  browser: Browser,
  { url }: Host,
  slow: Slow,
  names: readonly string[],
): Promise<HeldUp[]> {
  const visitor = await visit(browser, slow, WATCH)
  const { page } = visitor
  await arrive(visitor, url)
  await allAhead(visitor)
  const all: HeldUp[] = []
  for (const slide of names) {
    const random = seeded(1)
    const tasks: HeldUp['tasks'] = []
    const note = async (what: string) => {
      const found = await page.evaluate(() => window.heldUp.splice(0))
      tasks.push(...found.map(({ ms }) => ({ ms, what })))
    }
    await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide)
    await page.waitForTimeout(ENTERED)
    if (!(await page.locator(`${SHOWN} .demo-panel`).count())) continue
    await page.evaluate(() => window.heldUp.splice(0))
    let done = 0
    const met = new Set<string>()
    while (done < MOST) {
      const left = (await controlsOf(page)).filter(
        ({ how, kind, name }) => how !== 'leave' && !kind.startsWith('A') && !met.has(kind + name),
      )
      const control = left[0]
      if (!control) break
      met.add(control.kind + control.name)
      // A hand is there a while before it presses; the page then shows its pointer again, which Slidev hides at rest.
      await page.mouse.move(control.x, control.y)
      await page.waitForTimeout(COMES)
      await note(COMING)
      const what = await operate(page, control, random, HELD)
      await page.waitForTimeout(DONE)
      await note(what)
      done++
    }
    await page.waitForTimeout(RUNS_ON)
    await note('what runs on')
    all.push({ slide, tasks, done })
  }
  await visitor.close()
  return all
}

declare global {
  interface Window {
    heldUp: { ms: number; since: number }[]
  }
}
