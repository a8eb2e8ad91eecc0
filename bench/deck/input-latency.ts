/** Everything on each slide with a demo, typed, pressed, dragged: which tasks then hold a slow page up. */
import type { Browser } from 'playwright'
import { findControls, operateControl, VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { seeded } from '../../stack/theory'
import type { StaticServer } from './static-server'
import { waitForPreload, openDeck, newVisitor, type Throttling } from './visitor'

/** Milliseconds from entering a slide until anything is asked of it, and after each thing that was done to it. */
const [ENTER_DELAY_MS, ACTION_DELAY_MS] = [1000, 500]
/** Milliseconds from a pointer's coming to its press, and to its letting go, as hands take. */
const [HOVER_MS, PRESS_MS] = [150, 80]
/** What is noted of its coming. */
export const POINTER_ARRIVES = 'the pointer comes'
/** What is done to a slide at most; a demo that runs on is watched a little longer. */
const [MAX_ACTIONS, AFTERMATH_MS] = [24, 3000]
/** A task the browser's own observer tells: 50 ms and more. */
const LONG_TASK_SCRIPT = `{
  window.heldUp = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.heldUp.push({ ms: duration, since: startTime })
  }).observe({ type: 'longtask' })
}`

export interface SlideInputLatency {
  slide: string
  /** What was done, and the tasks of 50 ms and more (ms) that came of it. */
  tasks: { ms: number; what: string }[]
  /** How many things were done. */
  done: number
}

/** names: the slides' addresses. */
export async function inputLatency(
  browser: Browser,
  { url }: StaticServer,
  slow: Throttling,
  names: readonly string[],
): Promise<SlideInputLatency[]> {
  const visitor = await newVisitor(browser, slow, LONG_TASK_SCRIPT)
  const { page } = visitor
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  const all: SlideInputLatency[] = []
  for (const slide of names) {
    const random = seeded(1)
    const tasks: SlideInputLatency['tasks'] = []
    const note = async (what: string) => {
      const found = await page.evaluate(() => window.heldUp.splice(0))
      tasks.push(...found.map(({ ms }) => ({ ms, what })))
    }
    await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide)
    await page.waitForTimeout(ENTER_DELAY_MS)
    if (!(await page.locator(`${VISIBLE_SLIDE} .demo-panel`).count())) continue
    await page.evaluate(() => window.heldUp.splice(0))
    let done = 0
    const operated = new Set<string>()
    while (done < MAX_ACTIONS) {
      const left = (await findControls(page)).filter(
        ({ action, kind, name }) => action !== 'leave' && !kind.startsWith('A') && !operated.has(kind + name),
      )
      const control = left[0]
      if (!control) break
      operated.add(control.kind + control.name)
      // A hand is there a while before it presses; the page then shows its pointer again, which Slidev hides at rest.
      await page.mouse.move(control.x, control.y)
      await page.waitForTimeout(HOVER_MS)
      await note(POINTER_ARRIVES)
      const what = await operateControl(page, control, random, PRESS_MS)
      await page.waitForTimeout(ACTION_DELAY_MS)
      await note(what)
      done++
    }
    await page.waitForTimeout(AFTERMATH_MS)
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
