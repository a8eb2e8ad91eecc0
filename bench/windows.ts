/**
 * `npm run bench:windows`: delay from an input in the presenter's window to its effect in the audience's, on this
 * machine, for the built site and for `npm start`. Operates controls on every slide, and turns the pages. `-- --built
 * FOLDER` takes a site that is built already; `--only start` and `--only site` measure one of the two.
 */
import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright'
import { preview } from 'vite'
import { launchBrowser } from 'slidev-paper/browser'
import { findControls, operateControl, SLIDE_SNAPSHOT } from '../scripts/browser/controls'
import { onExit, runScript, UserError } from '../scripts/shared/cli'
import { seeded } from 'llm-stack/theory'

const TARGET_MS = 100
/** Slidev's button that copies code, whose feedback appears in its own window alone. */
const COPY_BUTTON = 'slidev-code-copy'
/** Controls to operate on a slide; wait for the effect of each, and additional wait if there is none, ms. */
const [CONTROLS_PER_SLIDE, WATCH_MS, EXTRA_WATCH_MS] = [6, 350, 2000]

/** Runs in each window: records when its slide changes, and the last input before the first change. */
const OBSERVER_SCRIPT = `
  window.events = { input: 0, changes: [] }
  const now = () => performance.timeOrigin + performance.now()
  for (const kind of ['click', 'input', 'keydown', 'pointermove'])
    addEventListener(kind, (e) => !window.events.changes.length && (window.events.input = performance.timeOrigin + e.timeStamp), true)
  let last = ''
  const compare = () => {
    const snapshot = location.hash.replace('presenter/', '') + ${SLIDE_SNAPSHOT}
    if (snapshot !== last) window.events.changes.push(now())
    last = snapshot
  }
  // A click may change nothing but the address.
  for (const method of ['pushState', 'replaceState']) {
    const original = history[method].bind(history)
    history[method] = (...args) => (original(...args), compare())
  }
  window.begin = () => { compare(); window.events = { input: 0, changes: [] } }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(compare).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }))`

/** Times since the epoch, ms. */
interface WindowEvents {
  /** The last input, 0 for none. */
  input: number
  changes: number[]
}
/** Delay of the audience's window. */
interface Delay {
  /** From the input, ms; undefined if the audience's window did not change. */
  sinceInput?: number
  /** From the change of the presenter's window, ms. */
  sincePresenter?: number
  action: string
}

/** Performs an action → its delay; undefined if the presenter's window did not change either. */
async function measureDelay(windows: Page[], act: () => Promise<string>): Promise<Delay | undefined> {
  for (const page of windows) await page.evaluate('window.begin()')
  const action = await act()
  await windows[0]!.waitForTimeout(WATCH_MS)
  const readEvents = () => Promise.all(windows.map((page) => page.evaluate<WindowEvents>('window.events')))
  let [presenter, audience] = await readEvents()
  const own = presenter!.changes[0]
  if (own === undefined || !presenter!.input) return undefined
  if (!audience!.changes.length) {
    await windows[0]!.waitForTimeout(EXTRA_WATCH_MS)
    ;[presenter, audience] = await readEvents()
  }
  const change = audience!.changes[0]
  if (change === undefined) return { action }
  return { sinceInput: change - presenter!.input, sincePresenter: change - own, action }
}

/**
 * Records a screencast, so that the browser renders every frame of a page. The audience's window is in the background
 * here, where a headless browser renders one frame a second; on a second screen it would render all.
 */
async function keepRendering(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Page.screencastFrame', ({ sessionId }) => {
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 64, maxHeight: 36 })
}

/** Walks through the deck in the presenter's window → the delay of every action. */
async function walkDeck(browser: Browser, url: string): Promise<Delay[]> {
  const random = seeded(1)
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript({ content: `{${OBSERVER_SCRIPT}}` })
  const windows: Page[] = []
  for (const route of ['presenter/1', '1']) {
    const page = await context.newPage()
    await page.goto(`${url}#/${route}`)
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
  return delays.filter((delay) => delay !== undefined)
}

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
const percentiles = (of: number[]) => {
  const sorted = of.toSorted((a, b) => a - b)
  return [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0).padStart(4)).join(' ')
}

let missed = 0
function reportDelays(label: string, delays: Delay[]): void {
  const arrived = delays.filter((d) => d.sinceInput !== undefined)
  const lost = delays.filter((d) => d.sinceInput === undefined)
  const sinceInput = arrived.map((d) => d.sinceInput!)
  const p95 = quantile(
    sinceInput.toSorted((a, b) => a - b),
    0.95,
  )
  const met = p95 <= TARGET_MS && !lost.length
  if (!met) missed++
  console.log(`${met ? 'ok  ' : 'MISS'}  ${label}: ${delays.length} actions, ms at the median, 95 %, maximum`)
  console.log(
    `      from the input to the audience’s window        ${percentiles(sinceInput)}   (≤ ${TARGET_MS} at 95 %)`,
  )
  console.log(
    `      from the presenter’s window to the audience’s  ${percentiles(arrived.map((d) => d.sincePresenter!))}`,
  )
  const slow = arrived.toSorted((a, b) => b.sinceInput! - a.sinceInput!).slice(0, 12)
  for (const delay of slow) console.log(`      ${delay.sinceInput!.toFixed(0)} ms: ${delay.action}`)
  for (const { action } of lost) console.log(`      not within ${WATCH_MS + EXTRA_WATCH_MS} ms: ${action}`)
}

/** Runs `npm start` → its URL, once it responds. */
async function startServer(port: number): Promise<string> {
  const url = `http://localhost:${port}/`
  const args = [
    '--import',
    'tsx',
    'scripts/start.ts',
    '--without-chat-model',
    '--slot',
    '45',
    '--no-open',
    '--port',
    String(port),
  ]
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
  // The dev server compiles modules on first request: the first walk is not counted.
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
  if (missed) throw new UserError('The audience’s window is too slow.')
})
