/** npm start: the deck, ready to present, and the two addresses a presenter needs. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { SITE_URL_VARIABLE, readSiteUrl } from './shared/site-url'
import { onExit, parseOptions, runScript, UserError } from './shared/cli'
import { slotList, SLOT_ENV, DEFAULT_SLOT } from '../talk/slots'
import { ENDPOINT_VARIABLE, parseOrigin } from './shared/origin'
import { isPortFree, parsePort } from './shared/port'
import { lanAddresses, createPassword, PASSWORD_VARIABLE } from './shared/remote'
import { parseSlotOption } from './shared/slot'

const help = `
Shows the deck on this machine. No network is needed.

  npm start -- [--slot 30] [--port 3030] [--no-open] [--url ADDRESS] [--endpoint ORIGIN] [--remote]

  --slot <minutes>      the talk of so many minutes: ${slotList}
  --port <number>       address of the deck; if busy, the next free one is taken
  --no-open             do not open a browser
  --url <address>       where these slides lie on the web: the codes on the last sheet lead there
  --endpoint <origin>   let the page ask a model there, once you plug it in
  --remote              let the whole network look, and a phone steer with the password that is printed
`

async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < Math.min(preferred + 100, 65536); port++)
    if (await isPortFree(port)) return port
  throw new UserError(`Ports ${preferred} to ${preferred + 99} are all busy. Choose another with --port.`)
}

/** What is printed for those at other machines; the picture leads a phone to the presenter's window. */
function networkInstructions(port: number, password: string): string[] {
  const urls = lanAddresses().map((address) => `http://${address}:${port}/`)
  if (!urls.length) return ['', '  This machine is in no network: nobody else can reach it.']
  const presenterRoute = `?password=${password}#/presenter/1`
  return [
    '',
    '  To everybody in this network:',
    ...urls.flatMap((place) => [`  Audience:   ${place}`, `  Presenter:  ${place}${presenterRoute}`]),
    `  Password:   ${password}`,
    '',
    '  All of them can look, and read the notes if they know how.',
    '  Only with the password can one steer. For the phone:',
    '',
    ...renderUnicodeCompact(urls[0] + presenterRoute)
      .split('\n')
      .map((row) => `  ${row}`),
  ]
}

async function isResponding(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

await runScript(async () => {
  const { values } = parseOptions(help, {
    slot: { type: 'string' },
    port: { type: 'string', default: '3030' },
    'no-open': { type: 'boolean' },
    url: { type: 'string' },
    endpoint: { type: 'string' },
    remote: { type: 'boolean' },
  })
  const wanted = parsePort(values.port)
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const origin = values.endpoint === undefined ? '' : parseOrigin(values.endpoint)
  const address = readSiteUrl(values.url)
  const port = await findFreePort(wanted)
  const open = process.stdout.isTTY && !values['no-open'] && !process.env.CI

  const root = fileURLToPath(new URL('..', import.meta.url))
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const args = [slidev, 'slides.md', '--port', String(port), ...(open ? ['--open'] : [])]
  // Slidev is given no password: it would hand it to every page. Ours is asked for by the server (setup/auth-plugin.ts).
  if (values.remote) args.push('--remote=')
  const secret = values.remote ? createPassword() : ''
  const env = {
    ...process.env,
    // What a machine has set for its own servers would leave the page blank.
    NODE_ENV: 'development',
    [ENDPOINT_VARIABLE]: origin,
    [SLOT_ENV]: String(slot),
    [SITE_URL_VARIABLE]: address,
    [PASSWORD_VARIABLE]: secret,
  }
  const server = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  onExit(() => server.kill('SIGTERM'))
  const ended = new Promise<number | null>((done) => server.once('exit', done))

  const url = `http://localhost:${port}/`
  while (server.exitCode === null && !(await isResponding(url)))
    await new Promise((done) => setTimeout(done, 200))
  if (server.exitCode === null) {
    const line = '─'.repeat(58)
    console.log(
      [
        '',
        line,
        ...(port === wanted ? [] : [`  Port ${wanted} is busy, so the deck is at ${port}.`, '']),
        `  The talk of ${slot} minutes${values.slot ? '' : '; another: npm start -- --slot 10'}`,
        '',
        `  Audience:   ${url}`,
        `  Presenter:  ${url}#/presenter/1`,
        '',
        '  Present from the second address: notes, next slide, timer.',
        ...(secret ? networkInstructions(port, secret) : []),
        '  Ctrl-C ends it.',
        line,
      ].join('\n'),
    )
  }
  const code = await ended
  if (code) throw new UserError(`Slidev ended with code ${code}; what went wrong is above.`)
})
