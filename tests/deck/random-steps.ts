/**
 * Somebody presents at random: turns pages, presses, writes, drags, resets, in the presenter's window; after each step
 * both windows show the same. The audience's is closed and opened again in the middle, the presenter's loaded anew
 * later on. The same seed takes the same steps.
 */
import type { Browser } from 'playwright'
import { controlsOf, operate, PICTURE, PLACE } from '../../scripts/browser/hands'
import { seeded } from '../../stack/theory'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import { twoWindows, type TwoWindows } from './two-windows'

interface Walk {
  seed: number
  steps: number
  /** Slides that are gone to at random. */
  slides: readonly string[]
}
interface Walked {
  faults: string[]
  /** Controls operated. */
  operated: number
  /** Characters of the longest message between the windows. */
  longest: number
}

/** What runs long rests after so many ms: its own button is pressed. */
const [RESTS, PATIENCE] = [1500, 8000]

/** Where two texts part, for who reads of a fault. */
function parting(here: string, there: string): string {
  let at = 0
  while (at < here.length && here[at] === there[at]) at++
  const piece = (text: string) => text.slice(Math.max(0, at - 60), at + 100)
  return `the presenter sees “… ${piece(here)}”, the audience “… ${piece(there)}”`
}

/** Waits until both are at the same place and show the same; '' = they do. */
async function differs({ presenter, audience }: TwoWindows): Promise<string> {
  const look = async (what: string) =>
    Promise.all([presenter, audience].map(({ page }) => page.evaluate<string>(what)))
  const start = performance.now()
  for (let stopped = false; ;) {
    const [places, pictures] = [await look(PLACE), await look(PICTURE)]
    if (places[0] === places[1] && pictures[0] === pictures[1]) return ''
    const passed = performance.now() - start
    if (passed > PATIENCE)
      return places[0] === places[1]
        ? parting(pictures[0]!, pictures[1]!)
        : `the presenter is at ${places[0]}, the audience at ${places[1]}`
    if (passed > RESTS && !stopped) {
      stopped = true
      const all = await controlsOf(presenter.page)
      const pause = all.find(({ name }) => /^(Pause|Stop)/.test(name))
      if (pause) await operate(presenter.page, pause, () => 0)
    }
    await presenter.page.waitForTimeout(20)
  }
}

/** Hears all that goes between the windows. */
const listen = `
  window.longest = 0
  const Real = BroadcastChannel
  window.BroadcastChannel = class extends Real {
    postMessage(what) {
      window.longest = Math.max(window.longest, JSON.stringify(what).length)
      super.postMessage(what)
    }
  }`

async function randomSteps(browser: Browser, url: string, { seed, steps, slides }: Walk): Promise<Walked> {
  const random = seeded(seed)
  const one = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
  const windows = await twoWindows(browser, url, slides[0]!, listen)
  const { presenter } = windows
  const { keyboard } = presenter.page
  const faults: string[] = []
  let [operated, longest] = [0, 0]

  async function step(): Promise<string> {
    const dice = random()
    if (dice < 0.1) {
      const slide = one(slides)
      await presenter.goTo(`presenter/${slide}`)
      return `goes to ${slide}`
    }
    const key = dice < 0.2 ? 'PageDown' : dice < 0.25 ? 'PageUp' : dice < 0.3 ? 'r' : dice < 0.33 ? 'a' : ''
    const controls = key ? [] : await controlsOf(presenter.page)
    const control = controls.length ? one(controls) : undefined
    if (control) operated++
    if (control) return operate(presenter.page, control, random)
    await keyboard.press(key || 'PageDown')
    return key || 'PageDown'
  }
  for (let i = 1; i <= steps && faults.length < 3; i++) {
    let done = await step()
    if (i === Math.round(steps / 2)) {
      await windows.openAnew('audience')
      done += '; then the audience’s window is opened anew'
    }
    if (i === Math.round(steps * 0.8)) {
      await windows.openAnew('presenter')
      done += '; then the presenter’s window is loaded anew'
    }
    const difference = await differs(windows)
    const place = await presenter.page.evaluate<string>(PLACE)
    longest = Math.max(longest, await presenter.page.evaluate<number>('window.longest'))
    const errors = [...presenter.take(), ...windows.audience.take()]
    const told = [...errors, ...(difference ? [difference] : [])]
    faults.push(...told.map((fault) => `seed ${seed}, step ${i}, ${place}: ${done}: ${fault}`))
  }
  await windows.close()
  return { faults, operated, longest }
}

/** Characters of one message: a summary, however much is shown. */
const LONGEST = 40_000

/** Slides that somebody can change something on. */
const live = readSlides().flatMap(({ name, frontmatter: { demo, layout } }) =>
  demo !== undefined || layout === 'question' ? [name] : [],
)

export async function checkRandom(
  browser: Browser,
  url: string,
  walk: Omit<Walk, 'slides'> & Partial<Walk>,
  report: Report,
): Promise<void> {
  const about = 'two windows, at random'
  const start = performance.now()
  const { faults, operated, longest } = await randomSteps(browser, url, { slides: live, ...walk })
  report.check(about, `${walk.steps} steps, seed ${walk.seed}`, faults)
  const heavy = longest > LONGEST ? [`one has ${longest} characters: tell a summary`] : []
  report.check(about, 'messages between them', heavy)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `  … ${walk.steps} random steps through two windows, seed ${walk.seed}: ${operated} controls operated, ` +
      `longest message ${longest} characters, ${seconds} s`,
  )
}
