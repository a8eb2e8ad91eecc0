/**
 * `npm run bench:windows`: how soon the audience's window shows what a hand does in the presenter's, on this machine: in
 * the built site and through `npm start`. Every demo is operated; a page is turned after each slide. With `-- --built
 * FOLDER` a site already built is taken; `--only start` and `--only site` measure one of the two.
 */
import { spawn, spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright'
import { preview } from 'vite'
import { launchBrowser } from '../scripts/browser/launch'
import { controlsOf, operate, PICTURE } from '../scripts/browser/hands'
import { atEnd, run, UserError } from '../scripts/shared/cli'
import { seeded } from '../stack/theory'

const TARGET = 100
/** Slidev's button that copies code: its tick is for the hand that pressed it alone. */
const COPY = 'slidev-code-copy'
/** Controls operated on a slide, ms that one is watched for, and as many more where nothing came until then. */
const [EACH, WATCHED, PATIENCE] = [6, 350, 2000]

/** Run in each window: when its picture changed, and when a hand last did something in it. */
const WATCH = `
  window.seen = { hand: 0, changes: [] }
  const now = () => performance.timeOrigin + performance.now()
  for (const kind of ['click', 'input', 'keydown', 'pointermove'])
    addEventListener(kind, (e) => !window.seen.changes.length && (window.seen.hand = performance.timeOrigin + e.timeStamp), true)
  let last = ''
  const look = () => {
    const picture = location.hash.replace('presenter/', '') + ${PICTURE}
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

interface Seen {
  hand: number
  changes: number[]
}
interface Delay {
  /** ms from the hand, and from the presenter's own picture, to the audience's; undefined = it did not come. */
  hand?: number
  picture?: number
  what: string
}

/** undefined = nothing was to be seen in the presenter's window either. */
async function delayOf(windows: Page[], act: () => Promise<string>): Promise<Delay | undefined> {
  for (const page of windows) await page.evaluate('window.begin()')
  const what = await act()
  await windows[0]!.waitForTimeout(WATCHED)
  const seen = () => Promise.all(windows.map((page) => page.evaluate<Seen>('window.seen')))
  let [presenter, audience] = await seen()
  const own = presenter!.changes[0]
  if (own === undefined || !presenter!.hand) return undefined
  if (!audience!.changes.length) {
    await windows[0]!.waitForTimeout(PATIENCE)
    ;[presenter, audience] = await seen()
  }
  const there = audience!.changes[0]
  if (there === undefined) return { what }
  return { hand: there - presenter!.hand, picture: there - own, what }
}

/**
 * The audience's window lies at the back here, where a headless browser gives it one frame a second; on a second screen
 * it has them all, and so has one that is filmed.
 */
async function onItsOwnScreen(page: Page): Promise<void> {
  const inside = await page.context().newCDPSession(page)
  inside.on('Page.screencastFrame', ({ sessionId }) => {
    inside.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  })
  await inside.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 64, maxHeight: 36 })
}

async function walk(browser: Browser, url: string): Promise<Delay[]> {
  const random = seeded(1)
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript({ content: `{${WATCH}}` })
  const windows: Page[] = []
  for (const place of ['presenter/1', '1']) {
    const page = await context.newPage()
    await page.goto(`${url}#/${place}`)
    await page.waitForSelector('h1', { timeout: 120_000 })
    windows.push(page)
  }
  const [presenter, audience] = windows as [Page, Page]
  await presenter.bringToFront()
  await onItsOwnScreen(audience)
  const delays: (Delay | undefined)[] = []
  for (let at = '', turns = 0; turns < 400; turns++) {
    const here = await presenter.evaluate<string>("location.hash.split('?')[0]")
    if (here !== at)
      for (let i = 0; i < EACH; i++) {
        const controls = (await controlsOf(presenter)).filter(
          ({ how, kind }) => how !== 'leave' && !kind.startsWith('A') && !kind.includes(COPY),
        )
        const control = controls[Math.floor(random() * controls.length)]
        if (!control) break
        delays.push(
          await delayOf(windows, async () => `${here}: ${await operate(presenter, control, random)}`),
        )
      }
    at = here
    const before = presenter.url()
    delays.push(
      await delayOf(windows, async () => (await presenter.keyboard.press('PageDown'), `${here}: Page Down`)),
    )
    if (presenter.url() === before) break
  }
  await context.close()
  return delays.filter((one) => one !== undefined)
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
const told = (of: number[]) => {
  const sorted = of.toSorted((a, b) => a - b)
  return [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(0).padStart(4)).join(' ')
}

let missed = 0
function report(way: string, delays: Delay[]): void {
  const came = delays.filter((d) => d.hand !== undefined)
  const lost = delays.filter((d) => d.hand === undefined)
  const hands = came.map((d) => d.hand!)
  const late = at(
    hands.toSorted((a, b) => a - b),
    0.95,
  )
  const met = late <= TARGET && !lost.length
  if (!met) missed++
  console.log(
    `${met ? 'ok  ' : 'MISS'}  ${way}: ${delays.length} actions seen, ms at the median, 95 %, worst`,
  )
  console.log(`      from the hand to the audience’s window      ${told(hands)}   (≤ ${TARGET} at 95 %)`)
  console.log(`      from the presenter’s picture to the same    ${told(came.map((d) => d.picture!))}`)
  const slow = came.toSorted((a, b) => b.hand! - a.hand!).slice(0, 12)
  for (const { hand, what } of slow) console.log(`      ${hand!.toFixed(0)} ms: ${what}`)
  for (const { what } of lost) console.log(`      not within ${WATCHED + PATIENCE} ms: ${what}`)
}

async function started(port: number): Promise<string> {
  const url = `http://localhost:${port}/`
  const args = ['--import', 'tsx', 'scripts/start.ts', '--slot', '45', '--no-open', '--port', String(port)]
  const start = spawn(process.execPath, args, { stdio: 'ignore' })
  atEnd(() => start.kill('SIGTERM'))
  while (
    !(await fetch(url).then(
      (r) => r.ok,
      () => false,
    ))
  )
    await new Promise((done) => setTimeout(done, 300))
  return url
}

async function site(browser: Browser, folder: string): Promise<void> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  atEnd(() => server.close())
  report('built site', await walk(browser, server.resolvedUrls!.local[0]!))
}

async function start(browser: Browser): Promise<void> {
  const url = await started(4173)
  // Modules are made when they are first asked for: the first walk is not counted.
  await walk(browser, url)
  report('npm start', await walk(browser, url))
}

await run(async () => {
  const { built, only } = parseArgs({
    options: { built: { type: 'string' }, only: { type: 'string' } },
  }).values
  if (!built && only !== 'start') spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' })
  const browser = await launchBrowser()
  atEnd(() => browser.close())
  if (only !== 'start') await site(browser, built ?? 'dist')
  if (only !== 'site') await start(browser)
  if (missed) throw new UserError('The audience’s window comes too late.')
})
