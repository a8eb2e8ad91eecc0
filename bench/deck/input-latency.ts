/** Operates every control of each demo, and records the long tasks that follow. */
import type { Browser } from 'playwright'
import { findControls, operateControl, VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { seeded } from 'llm-stack/theory'
import type { StaticServer } from './static-server'
import { waitForPreload, openDeck, newVisitor, type Throttling } from './visitor'

/** Waits after entering a slide, and after each action, ms. */
const [ENTER_DELAY_MS, ACTION_DELAY_MS] = [1000, 500]
/** Time that a pointer hovers before it presses, and length of a press, as of a person, ms. */
const [HOVER_MS, PRESS_MS] = [150, 80]
/** Action of the tasks before a press. */
export const POINTER_ARRIVES = 'the pointer arrives'
/** Most actions on a slide, and wait after the last one, ms, for demos that run on. */
const [MAX_ACTIONS, AFTERMATH_MS] = [24, 3000]
/** Collects the browser's long tasks, those of 50 ms and more. */
const LONG_TASK_SCRIPT = `{
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ ms: duration, since: startTime })
  }).observe({ type: 'longtask' })
}`

/** Long tasks of a slide while its demos are operated. */
export interface SlideInputLatency {
  /** Its routeAlias. */
  slide: string
  /** Tasks of 50 ms and more, with the action that caused each. */
  tasks: { ms: number; action: string }[]
  /** Number of actions. */
  actions: number
}

/** Long tasks of each slide with a demo. names: routeAliases of the slides to visit. */
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
    const record = async (action: string) => {
      const found = await page.evaluate(() => window.longTasks.splice(0))
      tasks.push(...found.map(({ ms }) => ({ ms, action })))
    }
    await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide)
    await page.waitForTimeout(ENTER_DELAY_MS)
    if (!(await page.locator(`${VISIBLE_SLIDE} .demo-panel`).count())) continue
    await page.evaluate(() => window.longTasks.splice(0))
    let actions = 0
    const operated = new Set<string>()
    while (actions < MAX_ACTIONS) {
      const remaining = (await findControls(page)).filter(
        ({ action, kind, name }) => action !== 'leave' && !kind.startsWith('A') && !operated.has(kind + name),
      )
      const control = remaining[0]
      if (!control) break
      operated.add(control.kind + control.name)
      // A pointer hovers before it presses. The page then shows the cursor again, which Slidev hides while idle.
      await page.mouse.move(control.x, control.y)
      await page.waitForTimeout(HOVER_MS)
      await record(POINTER_ARRIVES)
      const action = await operateControl(page, control, random, PRESS_MS)
      await page.waitForTimeout(ACTION_DELAY_MS)
      await record(action)
      actions++
    }
    await page.waitForTimeout(AFTERMATH_MS)
    await record('running on')
    all.push({ slide, tasks, actions })
  }
  await visitor.close()
  return all
}

declare global {
  interface Window {
    longTasks: { ms: number; since: number }[]
  }
}
