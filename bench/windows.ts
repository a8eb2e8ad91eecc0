/**
 * `npm run bench:windows`: how soon the audience's window shows what a hand does in the presenter's, on this machine: in
 * the built site and through `npm start`. Every demo is operated; a page is turned after each slide. With `-- --built
 * FOLDER` a site already built is taken; `--only start` and `--only site` measure one of the two.
 */
import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright'
import { preview } from 'vite'
import { launchBrowser } from '../scripts/browser/launch-browser'
import { findControls, operateControl, SLIDE_SNAPSHOT } from '../scripts/browser/controls'
import { onExit, runScript, UserError } from '../scripts/shared/cli'
import { seeded } from '../stack/theory'

const TARGET_MS = 100
/** Slidev's button that copies code: its tick is for the hand that pressed it alone. */
const COPY_BUTTON = 'slidev-code-copy'
/** Controls operated on a slide, ms that one is watched for, and as many more where nothing came until then. */
const [CONTROLS_PER_SLIDE, WATCH_MS, EXTRA_WATCH_MS] = [6, 350, 2000]

/** Run in each window: when its picture changed, and when a hand last did something in it. */
const OBSERVER_SCRIPT = `
  window.seen = { hand: 0, changes: [] }
  const now = () => performance.timeOrigin + performance.now()
  for (const kind of ['click', 'input', 'keydown', 'pointermove'])
    addEventListener(kind, (e) => !window.seen.changes.length && (window.seen.hand = performance.timeOrigin + e.timeStamp), true)
  let last = ''
  const look = () => {
    const picture = location.hash.replace('presenter/', '') + ${SLIDE_SNAPSHOT}
    if (picture !== last) window.seen.changes.push(now())
    last = picture
  }
  // A click may change nothing but the address.
  for (const how of ['pushState', 'replaceState']) {
    const as = history[how].bind(history)
    history[how] = (...all) => (as(...all), look())
  }
  window.begin = () => { look(); window.seen = { hand: 0, changes: [] } }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }))`

interface WindowEvents {
  hand: number
  changes: number[]
}
interface Delay {
  /** ms from the hand, and from the presenter's own picture, to the audience's; undefined = it did not come. */
  sinceInput?: number
  sincePresenter?: number
  what: string
}

/** undefined = nothing was to be seen in the presenter's window either. */
async function measureDelay(windows: Page[], act: () => Promise<string>): Promise<Delay | undefined> {
  for (const page of windows) await page.evaluate('window.begin()')
  const what = await act()
  await windows[0]!.waitForTimeout(WATCH_MS)
  const seen = () => Promise.all(windows.map((page) => page.evaluate<WindowEvents>('window.seen')))
  let [presenter, audience] = await seen()
  const own = presenter!.changes[0]
  if (own === undefined || !presenter!.hand) return undefined
  if (!audience!.changes.length) {
    await windows[0]!.waitForTimeout(EXTRA_WATCH_MS)
    ;[presenter, audience] = await seen()
  }
  const there = audience!.changes[0]
  if (there === undefined) return { what }
  return { sinceInput: there - presenter!.hand, sincePresenter: there - own, what }
}

/**
 * The audience's window lies at the back here, where a headless browser gives it one frame a second; on a second screen
 * it has them all, and so has one that is filmed.
 */
async function keepRendering(page: Page): Promise<void> {
  const inside = await page.context().newCDPSession(page)
  inside.on('Page.screencastFrame', ({ sessionId }) => {
    inside.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  })
  await inside.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 64, maxHeight: 36 })
}

async function walkDeck(browser: Browser, url: string): Promise<Delay[]> {
  const random = seeded(1)
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript({ content: `{${OBSERVER_SCRIPT}}` })
  const windows: Page[] = []
  for (const place of ['presenter/1', '1']) {
    const page = await context.newPage()
    await page.goto(`${url}#/${place}`)
    await page.waitForSelector('h1', { timeout: 120_000 })
    windows.push(page)
  }
  const [presenter, audience] = windows as [Page, Page]
  await presenter.bringToFront()
  await keepRendering(audience)
  const delays: (Delay | undefined)[] = []
  for (let at = '', turns = 0; turns < 400; turns++) {
    const here = await presenter.evaluate<string>("location.hash.split('?')[0]")
    if (here !== at)
      for (let i = 0; i < CONTROLS_PER_SLIDE; i++) {
        const controls = (await findControls(presenter)).filter(
          ({ action, kind }) => action !== 'leave' && !kind.startsWith('A') && !kind.includes(COPY_BUTTON),
        )
        const control = controls[Math.floor(random() * controls.length)]
        if (!control) break
        delays.push(
          await measureDelay(
            windows,
            async () => `${here}: ${await operateControl(presenter, control, random)}`,
          ),
        )
      }
    at = here
    const before = presenter.url()
    delays.push(
      await measureDelay(
        windows,
        async () => (await presenter.keyboard.press('PageDown'), `${here}: Page Down`),
      ),
    )
    if (presenter.url() === before) break
  }
  await context.close()
  return delays.filter((one) => one !== undefined)
}

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
const percentiles = (of: number[]) => {
  const sorted = of.toSorted((a, b) => a - b)
  return [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0).padStart(4)).join(' ')
}

let missed = 0
function reportDelays(label: string, delays: Delay[]): void {
  const came = delays.filter((d) => d.sinceInput !== undefined)
  const lost = delays.filter((d) => d.sinceInput === undefined)
  const hands = came.map((d) => d.sinceInput!)
  const p95 = quantile(
    hands.toSorted((a, b) => a - b),
    0.95,
  )
  const met = p95 <= TARGET_MS && !lost.length
  if (!met) missed++
  console.log(
    `${met ? 'ok  ' : 'MISS'}  ${label}: ${delays.length} actions seen, ms at the median, 95 %, worst`,
  )
  console.log(
    `      from the hand to the audience’s window      ${percentiles(hands)}   (≤ ${TARGET_MS} at 95 %)`,
  )
  console.log(
    `      from the presenter’s picture to the same    ${percentiles(came.map((d) => d.sincePresenter!))}`,
  )
  const slow = came.toSorted((a, b) => b.sinceInput! - a.sinceInput!).slice(0, 12)
  for (const { sinceInput, what } of slow) console.log(`      ${sinceInput!.toFixed(0)} ms: ${what}`)
  for (const { what } of lost) console.log(`      not within ${WATCH_MS + EXTRA_WATCH_MS} ms: ${what}`)
}

async function startServer(port: number): Promise<string> {
  const url = `http://localhost:${port}/`
  const args = ['--import', 'tsx', 'scripts/start.ts', '--slot', '45', '--no-open', '--port', String(port)]
  const start = spawn(process.execPath, args, { stdio: 'ignore' })
  onExit(() => start.kill('SIGTERM'))
  while (
    !(await fetch(url).then(
      (r) => r.ok,
      () => false,
    ))
  )
    await wait(300)
  return url
}

async function benchmarkSite(browser: Browser, folder: string): Promise<void> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  onExit(() => server.close())
  reportDelays('built site', await walkDeck(browser, server.resolvedUrls!.local[0]!))
}

async function benchmarkDevServer(browser: Browser): Promise<void> {
  const url = await startServer(4173)
  // Modules are made when they are first asked for: the first walk is not counted.
  await walkDeck(browser, url)
  reportDelays('npm start', await walkDeck(browser, url))
}

await runScript(async () => {
  const { built, only } = parseArgs({
    options: { built: { type: 'string' }, only: { type: 'string' } },
  }).values
  if (!built && only !== 'start') spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' })
  const browser = await launchBrowser()
  onExit(() => browser.close())
  if (only !== 'start') await benchmarkSite(browser, built ?? 'dist')
  if (only !== 'site') await benchmarkDevServer(browser)
  if (missed) throw new UserError('The audience’s window comes too late.')
})
