/**
 * npm run test:remote: tests the server of `npm start`. With --remote, other machines can open the deck at this machine's
 * network address and follow it, and a phone with the password controls it; without the password nobody can. Without
 * --remote only this machine gets an answer. On a machine without a network only the latter is tested.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { devices, type Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch-browser'
import { SLIDE_SNAPSHOT, CURRENT_ROUTE } from '../../scripts/browser/controls'
import { lanAddresses } from '../../scripts/shared/remote'
import { DeckDriver } from '../fixtures/deck-driver'
import { Report } from '../helpers/report'

const PORT = 4650
const report = new Report()
const [lan] = lanAddresses()
const servers: ChildProcess[] = []

/** Starts the server as `npm start` does. Resolves with its output once it is ready; rejects if it ends before. */
async function startServer(...options: string[]): Promise<{ server: ChildProcess; output: string }> {
  const args = ['tsx', 'scripts/start.ts', '--no-open', '--port', String(PORT), ...options]
  // NODE_ENV may be set on the presenter's machine.
  const env = { ...process.env, NODE_ENV: 'production' }
  const server = spawn('npx', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, env })
  servers.push(server)
  let output = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => (output += String(chunk)).includes('Ctrl-C ends it.') && resolve())
    server.once('exit', () => reject(new Error(`npm start ended:\n${output}`)))
  })
  return { server, output }
}
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  process.kill(-server.pid!, 'SIGTERM')
  await exited
}
/** The status of a response; 'refused' = no connection. */
const fetchStatus = (url: string, init?: RequestInit) =>
  fetch(url, init).then(
    (response) => String(response.status),
    () => 'refused',
  )
const expectEqual = (subject: string, when: string, actual: unknown, expected: unknown) =>
  report.check(
    subject,
    when,
    actual === expected ? [] : [`it is ${String(actual)}, expected ${String(expected)}`],
  )

/** Without --remote. */
async function checkLocal(): Promise<void> {
  const { server } = await startServer()
  expectEqual(
    'npm start',
    'a request from this machine',
    await fetchStatus(`http://localhost:${PORT}/`),
    '200',
  )
  if (lan)
    expectEqual(
      'npm start',
      'a request to the network address',
      await fetchStatus(`http://${lan}:${PORT}/`),
      'refused',
    )
  const crossSite = { origin: 'https://elsewhere.org' }
  const write = { method: 'POST', headers: crossSite, body: '{"data":{"page":9}}' }
  const crossSiteStatus = await fetchStatus(`http://localhost:${PORT}/@server-reactive/nav`, write)
  expectEqual('npm start', 'a write by a page of another site', crossSiteStatus, '403')
  await stopServer(server)
}

/** Waits until two machines have the same route and snapshot. */
async function expectSame(one: DeckDriver, other: DeckDriver, when: string): Promise<void> {
  const state = `${CURRENT_ROUTE} + ${SLIDE_SNAPSHOT}`
  const expected = await one.page.evaluate<string>(state)
  const isSame = await other.page
    .waitForFunction(`${state} === ${JSON.stringify(expected)}`, undefined, { timeout: 5000, polling: 50 })
    .catch(() => null)
  const route = await other.page.evaluate<string>(CURRENT_ROUTE)
  report.check('npm start -- --remote', when, [
    ...(isSame
      ? []
      : [
          `the two machines differ: one is at ${route}, expected ${await one.page.evaluate<string>(CURRENT_ROUTE)}`,
        ]),
    ...one.takeProblems(),
    ...other.takeProblems(),
  ])
}

/** With --remote: a projector, the presenter's phone and a stranger. */
async function checkRemote(browser: Browser): Promise<void> {
  const { server, output } = await startServer('--remote', '--slot', '45')
  const subject = 'npm start -- --remote'
  const site = `http://${lan}:${PORT}/`
  const password = /Password: +(\S+)/.exec(output)?.[1] ?? 'none was printed'
  report.check(
    subject,
    'the printed address',
    output.includes(`${site}?password=${password}#/presenter/1`) ? [] : [output],
  )
  for (const path of ['', '@slidev/configs', '@id/@slidev/configs']) {
    const text = await (await fetch(site + path)).text()
    expectEqual(subject, `the password in /${path}`, text.includes(password), false)
  }

  /** A browser context for each machine. */
  const openMachine = async (options = {}) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
    // The server compiles modules on their first request.
    context.setDefaultTimeout(120_000)
    return context
  }
  const desktop = { viewport: { width: 1280, height: 720 } }
  const audience = new DeckDriver(await (await openMachine(desktop)).newPage(), site)
  await audience.goTo('cover')
  const phonePage = await (await openMachine(devices['Pixel 7'])).newPage()
  await phonePage.goto(`${site}?password=${password}#/presenter/1`)
  const phone = new DeckDriver(phonePage, site)
  await phone.goTo('presenter/cover')
  await phone.goTo('presenter/next-token')
  await expectSame(phone, audience, 'the projector follows when the phone goes to a slide')
  await phone.goTo('presenter/agent')
  await phone.press('Run')
  await phone.waitForText(/What time is it now\?/)
  await expectSame(phone, audience, 'the projector displays a demo that runs on the phone')
  const newcomer = new DeckDriver(await (await openMachine(desktop)).newPage(), site)
  await newcomer.goTo('')
  await expectSame(phone, newcomer, 'a machine that joins later has the same slide and demo')
  await phone.page.keyboard.press('r')
  await expectSame(phone, audience, 'the projector follows a reset on the phone')

  // Without the password: the page asks for it, and the server rejects writes.
  const stranger = await (await openMachine(desktop)).newPage()
  const prompts: string[] = []
  stranger.on('dialog', (dialog) => {
    prompts.push(dialog.message())
    void dialog.accept('guess')
  })
  await stranger.goto(`${site}#/presenter/2`)
  await stranger
    .waitForFunction("location.hash.startsWith('#/2')", undefined, { timeout: 15_000 })
    .catch(() => {})
  expectEqual(
    subject,
    'a stranger at the presenter’s address',
    await stranger.evaluate('location.hash'),
    '#/2',
  )
  expectEqual(subject, 'password prompts for a stranger', prompts.length, 1)
  const write = `fetch('/@server-reactive/nav', { method: 'POST', body: '{"data":{"page":1,"clicks":0}}' }).then((r) => r.status)`
  expectEqual(subject, 'a write by a stranger', await stranger.evaluate(write), 403)
  expectEqual(
    subject,
    'this machine is authorised',
    await fetchStatus(`http://localhost:${PORT}/__door`),
    '204',
  )
  await expectSame(phone, audience, 'the stranger has changed nothing')
  await browser.close()
  await stopServer(server)
}

try {
  await checkLocal()
  if (lan) await checkRemote(await launchBrowser())
  else console.log('  … this machine is in no network: --remote was not tested')
  report.finish('remote')
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  for (const server of servers) await stopServer(server)
}
process.exit()
