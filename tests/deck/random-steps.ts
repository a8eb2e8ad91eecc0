/**
 * Random steps in the presenter's window (turn pages, press, type, drag, reset), after each of which both windows have to
 * display the same. The audience's window is closed and reopened in the middle, the presenter's is reloaded later. The
 * same seed takes the same steps.
 */
import type { Browser } from 'playwright'
import { findControls, operateControl, SLIDE_SNAPSHOT, CURRENT_ROUTE } from '../../scripts/browser/controls'
import { seeded } from '../../stack/theory'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import { openTwoWindows, type TwoWindows } from './two-windows'

interface RandomWalk {
  seed: number
  steps: number
  /** The slides to visit. */
  slides: readonly string[]
}
interface WalkResult {
  problems: string[]
  controlsOperated: number
  /** The length of the longest message between the windows, in characters of JSON. */
  longestMessage: number
}

/** A long run is paused by its own button after STOP_AFTER_MS. */
const [STOP_AFTER_MS, TIMEOUT_MS] = [1500, 8000]

/** A message with the surroundings of the first difference between the snapshots of both windows. */
function describeDifference(presenter: string, audience: string): string {
  let at = 0
  while (at < presenter.length && presenter[at] === audience[at]) at++
  const excerpt = (text: string) => text.slice(Math.max(0, at - 60), at + 100)
  return `the presenter sees “… ${excerpt(presenter)}”, the audience “… ${excerpt(audience)}”`
}

/** Waits until both windows have the same route and snapshot. Resolves to a message about the difference; '' = none. */
async function waitUntilSame({ presenter, audience }: TwoWindows): Promise<string> {
  const readBoth = async (expression: string) =>
    Promise.all([presenter, audience].map(({ page }) => page.evaluate<string>(expression)))
  const start = performance.now()
  for (let stopped = false; ;) {
    const [routes, snapshots] = [await readBoth(CURRENT_ROUTE), await readBoth(SLIDE_SNAPSHOT)]
    if (routes[0] === routes[1] && snapshots[0] === snapshots[1]) return ''
    const elapsed = performance.now() - start
    if (elapsed > TIMEOUT_MS)
      return routes[0] === routes[1]
        ? describeDifference(snapshots[0]!, snapshots[1]!)
        : `the presenter is at ${routes[0]}, the audience at ${routes[1]}`
    if (elapsed > STOP_AFTER_MS && !stopped) {
      stopped = true
      const controls = await findControls(presenter.page)
      const pause = controls.find(({ name }) => /^(Pause|Stop)/.test(name))
      if (pause) await operateControl(presenter.page, pause, () => 0)
    }
    await presenter.page.waitForTimeout(20)
  }
}

/** An init script that measures the messages between the windows. */
const measureMessages = `
  window.longestMessage = 0
  const OriginalChannel = BroadcastChannel
  window.BroadcastChannel = class extends OriginalChannel {
    postMessage(message) {
      window.longestMessage = Math.max(window.longestMessage, JSON.stringify(message).length)
      super.postMessage(message)
    }
  }`

/** Takes the steps, and stops after three problems. */
async function walkRandomly(
  browser: Browser,
  url: string,
  { seed, steps, slides }: RandomWalk,
): Promise<WalkResult> {
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!
  const windows = await openTwoWindows(browser, url, slides[0]!, measureMessages)
  const { presenter } = windows
  const { keyboard } = presenter.page
  const problems: string[] = []
  let [controlsOperated, longestMessage] = [0, 0]

  /** Takes one step, and describes it. */
  async function step(): Promise<string> {
    const roll = random()
    if (roll < 0.1) {
      const slide = pick(slides)
      await presenter.goTo(`presenter/${slide}`)
      return `goes to ${slide}`
    }
    const key = roll < 0.2 ? 'PageDown' : roll < 0.25 ? 'PageUp' : roll < 0.3 ? 'r' : roll < 0.33 ? 'a' : ''
    const controls = key ? [] : await findControls(presenter.page)
    const control = controls.length ? pick(controls) : undefined
    if (control) controlsOperated++
    if (control) return operateControl(presenter.page, control, random)
    await keyboard.press(key || 'PageDown')
    return key || 'PageDown'
  }
  for (let i = 1; i <= steps && problems.length < 3; i++) {
    let action = await step()
    if (i === Math.round(steps / 2)) {
      await windows.reopen('audience')
      action += '; then the audience’s window is reopened'
    }
    if (i === Math.round(steps * 0.8)) {
      await windows.reopen('presenter')
      action += '; then the presenter’s window is reloaded'
    }
    const difference = await waitUntilSame(windows)
    const route = await presenter.page.evaluate<string>(CURRENT_ROUTE)
    longestMessage = Math.max(longestMessage, await presenter.page.evaluate<number>('window.longestMessage'))
    const stepProblems = [
      ...presenter.takeProblems(),
      ...windows.audience.takeProblems(),
      ...(difference ? [difference] : []),
    ]
    problems.push(
      ...stepProblems.map((problem) => `seed ${seed}, step ${i}, ${route}: ${action}: ${problem}`),
    )
  }
  await windows.close()
  return { problems, controlsOperated, longestMessage }
}

/** The longest message allowed, characters: windows exchange summaries, not all that they display. */
const MAX_MESSAGE_LENGTH = 40_000

/** Slides with controls. */
const liveSlides = readSlides().flatMap(({ name, frontmatter: { demo, layout } }) =>
  demo !== undefined || layout === 'question' ? [name] : [],
)

/** Walks through two windows, by default through all slides with controls. */
export async function checkRandomSteps(
  browser: Browser,
  url: string,
  walk: Omit<RandomWalk, 'slides'> & Partial<RandomWalk>,
  report: Report,
): Promise<void> {
  const subject = 'random steps in two windows'
  const start = performance.now()
  const { problems, controlsOperated, longestMessage } = await walkRandomly(browser, url, {
    slides: liveSlides,
    ...walk,
  })
  report.check(subject, `${walk.steps} steps, seed ${walk.seed}`, problems)
  const tooLong =
    longestMessage > MAX_MESSAGE_LENGTH ? [`one has ${longestMessage} characters: send a summary`] : []
  report.check(subject, 'messages between them', tooLong)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `  … ${walk.steps} random steps through two windows, seed ${walk.seed}: ${controlsOperated} controls operated, ` +
      `longest message ${longestMessage} characters, ${seconds} s`,
  )
}
