/**
 * npm run test:remote: the deck as `npm start` serves it. With --remote: by this machine's address in its network, an
 * audience follows, a phone with the password steers, and whoever has none cannot, by whatever way. Without: nobody but
 * this machine gets an answer. Where there is no network, it says so and looks at the rest.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { devices, type Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch-browser'
import { SLIDE_SNAPSHOT, CURRENT_ROUTE } from '../../scripts/browser/controls'
import { lanAddresses } from '../../scripts/shared/remote'
import { DeckDriver } from '../deck/deck-driver'
import { Report } from '../helpers/report'

const PORT = 4650
const report = new Report()
const [lan] = lanAddresses()
const servers: ChildProcess[] = []

/** The deck's server, started as people do it; what it prints about how to reach it. */
async function started(...options: string[]): Promise<{ server: ChildProcess; says: string }> {
  const args = ['tsx', 'scripts/start.ts', '--no-open', '--port', String(PORT), ...options]
  // As on a machine where something else has set it so.
  const env = { ...process.env, NODE_ENV: 'production' }
  const server = spawn('npx', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, env })
  servers.push(server)
  let says = ''
  await new Promise<void>((ready, fail) => {
    server.stdout.on('data', (part) => (says += String(part)).includes('Ctrl-C ends it.') && ready())
    server.once('exit', () => fail(new Error(`npm start ended:\n${says}`)))
  })
  return { server, says }
}
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  process.kill(-server.pid!, 'SIGTERM')
  await gone
}
const status = (url: string, init?: RequestInit) =>
  fetch(url, init).then(
    (response) => String(response.status),
    () => 'refused',
  )
const same = (about: string, what: string, seen: unknown, wanted: unknown) =>
  report.check(about, what, seen === wanted ? [] : [`it is ${String(seen)}, ${String(wanted)} wanted`])

async function alone(): Promise<void> {
  const { server } = await started()
  same('npm start', 'this machine', await status(`http://localhost:${PORT}/`), '200')
  if (lan) same('npm start', 'its address in the network', await status(`http://${lan}:${PORT}/`), 'refused')
  const origin = { origin: 'https://elsewhere.org' }
  const write = { method: 'POST', headers: origin, body: '{"data":{"page":9}}' }
  const foreign = await status(`http://localhost:${PORT}/@server-reactive/nav`, write)
  same('npm start', 'what another site’s page writes', foreign, '403')
  await ended(server)
}

/** Waits until both are at the same place and show the same. */
async function agree(one: DeckDriver, other: DeckDriver, when: string): Promise<void> {
  const picture = `${CURRENT_ROUTE} + ${SLIDE_SNAPSHOT}`
  const here = await one.page.evaluate<string>(picture)
  const same = await other.page
    .waitForFunction(`${picture} === ${JSON.stringify(here)}`, undefined, { timeout: 5000, polling: 50 })
    .catch(() => null)
  const place = await other.page.evaluate<string>(CURRENT_ROUTE)
  report.check('npm start -- --remote', when, [
    ...(same
      ? []
      : [
          `it does not show the same; it is at ${place}, ${await one.page.evaluate<string>(CURRENT_ROUTE)} wanted`,
        ]),
    ...one.takeProblems(),
    ...other.takeProblems(),
  ])
}

async function remote(browser: Browser): Promise<void> {
  const { server, says } = await started('--remote', '--slot', '45')
  const about = 'npm start -- --remote'
  const site = `http://${lan}:${PORT}/`
  const password = /Password: +(\S+)/.exec(says)?.[1] ?? 'none was printed'
  report.check(
    about,
    'what it prints',
    says.includes(`${site}?password=${password}#/presenter/1`) ? [] : [says],
  )
  for (const path of ['', '@slidev/configs', '@id/@slidev/configs']) {
    const text = await (await fetch(site + path)).text()
    same(about, `the password in /${path}`, text.includes(password), false)
  }

  // Three machines: the projector's, the presenter's phone, and somebody's in the room.
  const context = async (options = {}) => {
    const made = await browser.newContext({ reducedMotion: 'reduce', ...options })
    // Modules are made when they are first asked for.
    made.setDefaultTimeout(120_000)
    return made
  }
  const wide = { viewport: { width: 1280, height: 720 } }
  const audience = new DeckDriver(await (await context(wide)).newPage(), site)
  await audience.goTo('cover')
  const phonePage = await (await context(devices['Pixel 7'])).newPage()
  await phonePage.goto(`${site}?password=${password}#/presenter/1`)
  const phone = new DeckDriver(phonePage, site)
  await phone.goTo('presenter/cover')
  await phone.goTo('presenter/next-token')
  await agree(phone, audience, 'a phone turns to a slide, and the projector follows')
  await phone.goTo('presenter/agent')
  await phone.press('Run')
  await phone.waitForText(/What time is it now\?/)
  await agree(phone, audience, 'what is pressed on the phone is seen')
  const late = new DeckDriver(await (await context(wide)).newPage(), site)
  await late.goTo('')
  await agree(phone, late, 'another machine that comes late is told, slide and demo')
  await phone.page.keyboard.press('r')
  await agree(phone, audience, 'reset on the phone')

  // Somebody without the password: the page asks, and what is sent all the same is refused.
  const stranger = await (await context(wide)).newPage()
  const asked: string[] = []
  stranger.on('dialog', (dialog) => void (asked.push(dialog.message()), dialog.accept('guess')))
  await stranger.goto(`${site}#/presenter/2`)
  await stranger
    .waitForFunction("location.hash.startsWith('#/2')", undefined, { timeout: 15_000 })
    .catch(() => {})
  same(about, 'a stranger at the presenter’s address', await stranger.evaluate('location.hash'), '#/2')
  same(about, 'a stranger is asked', asked.length, 1)
  const write = `fetch('/@server-reactive/nav', { method: 'POST', body: '{"data":{"page":1,"clicks":0}}' }).then((r) => r.status)`
  same(about, 'what a stranger writes', await stranger.evaluate(write), 403)
  same(about, 'what this machine writes', await status(`http://localhost:${PORT}/__door`), '204')
  await agree(phone, audience, 'nothing has come of it')
  await browser.close()
  await ended(server)
}

try {
  await alone()
  if (lan) await remote(await launchBrowser())
  else console.log('  … this machine is in no network: --remote was not tried')
  report.finish('remote')
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  for (const server of servers) await ended(server)
}
process.exit()
