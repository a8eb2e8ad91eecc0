/**
 * Somebody presents at random: turns pages, presses, writes, drags, resets, in the presenter's window; after each step
 * both windows show the same. The audience's is closed and opened again in the middle, the presenter's loaded anew
 * later on. The same seed takes the same steps.
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
  /** Slides that are gone to at random. */
  slides: readonly string[]
}
interface WalkResult {
  faults: string[]
  /** Controls operated. */
  controlsOperated: number
  /** Characters of the longest message between the windows. */
  longestMessage: number
}

/** What runs long rests after so many ms: its own button is pressed. */
const [STOP_AFTER_MS, TIMEOUT_MS] = [1500, 8000]

/** Where two texts part, for who reads of a fault. */
function describeDifference(here: string, there: string): string {
  let at = 0
  while (at < here.length && here[at] === there[at]) at++
  const piece = (text: string) => text.slice(Math.max(0, at - 60), at + 100)
  return `the presenter sees “… ${piece(here)}”, the audience “… ${piece(there)}”`
}

/** Waits until both are at the same place and show the same; '' = they do. */
async function waitUntilSame({ presenter, audience }: TwoWindows): Promise<string> {
  const readBoth = async (what: string) =>
    Promise.all([presenter, audience].map(({ page }) => page.evaluate<string>(what)))
  const start = performance.now()
  for (let stopped = false; ;) {
    const [routes, snapshots] = [await readBoth(CURRENT_ROUTE), await readBoth(SLIDE_SNAPSHOT)]
    if (routes[0] === routes[1] && snapshots[0] === snapshots[1]) return ''
    const passed = performance.now() - start
    if (passed > TIMEOUT_MS)
      return routes[0] === routes[1]
        ? describeDifference(snapshots[0]!, snapshots[1]!)
        : `the presenter is at ${routes[0]}, the audience at ${routes[1]}`
    if (passed > STOP_AFTER_MS && !stopped) {
      stopped = true
      const all = await findControls(presenter.page)
      const pause = all.find(({ name }) => /^(Pause|Stop)/.test(name))
      if (pause) await operateControl(presenter.page, pause, () => 0)
    }
    await presenter.page.waitForTimeout(20)
  }
}

/** Hears all that goes between the windows. */
const measureMessages = `
  window.longest = 0
  const Real = BroadcastChannel
  window.BroadcastChannel = class extends Real {
    postMessage(what) {
      window.longest = Math.max(window.longest, JSON.stringify(what).length)
      super.postMessage(what)
    }
  }`

async function walkRandomly(
  browser: Browser,
  url: string,
  { seed, steps, slides }: RandomWalk,
): Promise<WalkResult> {
  const random = seeded(seed)
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const windows = await openTwoWindows(browser, url, slides[0]!, measureMessages)
  const { presenter } = windows
  const { keyboard } = presenter.page
  const faults: string[] = []
  let [operated, longest] = [0, 0]

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
    if (control) operated++
    if (control) return operateControl(presenter.page, control, random)
    await keyboard.press(key || 'PageDown')
    return key || 'PageDown'
  }
  for (let i = 1; i <= steps && faults.length < 3; i++) {
    let action = await step()
    if (i === Math.round(steps / 2)) {
      await windows.reopen('audience')
      action += '; then the audience’s window is opened anew'
    }
    if (i === Math.round(steps * 0.8)) {
      await windows.reopen('presenter')
      action += '; then the presenter’s window is loaded anew'
    }
    const difference = await waitUntilSame(windows)
    const place = await presenter.page.evaluate<string>(CURRENT_ROUTE)
    longest = Math.max(longest, await presenter.page.evaluate<number>('window.longest'))
    const errors = [...presenter.takeProblems(), ...windows.audience.takeProblems()]
    const problems = [...errors, ...(difference ? [difference] : [])]
    faults.push(...problems.map((fault) => `seed ${seed}, step ${i}, ${place}: ${action}: ${fault}`))
  }
  await windows.close()
  return { faults, controlsOperated: operated, longestMessage: longest }
}

/** Characters of one message: a summary, however much is shown. */
const MAX_MESSAGE_LENGTH = 40_000

/** Slides that somebody can change something on. */
const liveSlides = readSlides().flatMap(({ name, frontmatter: { demo, layout } }) =>
  demo !== undefined || layout === 'question' ? [name] : [],
)

export async function checkRandomSteps(
  browser: Browser,
  url: string,
  walk: Omit<RandomWalk, 'slides'> & Partial<RandomWalk>,
  report: Report,
): Promise<void> {
  const subject = 'two windows, at random'
  const start = performance.now()
  const { faults, controlsOperated, longestMessage } = await walkRandomly(browser, url, {
    slides: liveSlides,
    ...walk,
  })
  report.check(subject, `${walk.steps} steps, seed ${walk.seed}`, faults)
  const tooLong =
    longestMessage > MAX_MESSAGE_LENGTH ? [`one has ${longestMessage} characters: tell a summary`] : []
  report.check(subject, 'messages between them', tooLong)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `  … ${walk.steps} random steps through two windows, seed ${walk.seed}: ${controlsOperated} controls operated, ` +
      `longest message ${longestMessage} characters, ${seconds} s`,
  )
}
