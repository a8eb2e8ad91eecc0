/** npm start: the deck, ready to present, and the two addresses a presenter needs. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { ADDRESS_VARIABLE, readAddress } from './shared/address'
import { atEnd, readOptions, run, UserError } from './shared/cli'
import { listed, SLOT_VARIABLE, USUAL } from '../talk/slots'
import { ENDPOINT_VARIABLE, readOrigin } from './shared/origin'
import { isFree, readPort } from './shared/port'
import { addresses, password, REMOTE_VARIABLE } from './shared/remote'
import { readSlot } from './shared/slot'

const help = `
Shows the deck on this machine. No network is needed.

  npm start -- [--slot 30] [--port 3030] [--no-open] [--url ADDRESS] [--endpoint ORIGIN] [--remote]

  --slot <minutes>      the talk of so many minutes: ${listed}
  --port <number>       address of the deck; if busy, the next free one is taken
  --no-open             do not open a browser
  --url <address>       where these slides lie on the web: the codes on the last sheet lead there
  --endpoint <origin>   let the page ask a model there, once you plug it in
  --remote              let the whole network look, and a phone steer with the password that is printed
`

async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 100, 65536); port++) if (await isFree(port)) return port
  throw new UserError(`Ports ${wanted} to ${wanted + 99} are all busy. Choose another with --port.`)
}

/** What is printed for those at other machines; the picture leads a phone to the presenter's window. */
function forNetwork(port: number, secret: string): string[] {
  const places = addresses().map((address) => `http://${address}:${port}/`)
  if (!places.length) return ['', '  This machine is in no network: nobody else can reach it.']
  const door = `?password=${secret}#/presenter/1`
  return [
    '',
    '  To everybody in this network:',
    ...places.flatMap((place) => [`  Audience:   ${place}`, `  Presenter:  ${place}${door}`]),
    `  Password:   ${secret}`,
    '',
    '  All of them can look, and read the notes if they know how.',
    '  Only with the password can one steer. For the phone:',
    '',
    ...renderUnicodeCompact(places[0] + door)
      .split('\n')
      .map((row) => `  ${row}`),
  ]
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

await run(async () => {
  const { values } = readOptions(help, {
    slot: { type: 'string' },
    port: { type: 'string', default: '3030' },
    'no-open': { type: 'boolean' },
    url: { type: 'string' },
    endpoint: { type: 'string' },
    remote: { type: 'boolean' },
  })
  const wanted = readPort(values.port)
  const slot = readSlot(values.slot, USUAL)
  const origin = values.endpoint === undefined ? '' : readOrigin(values.endpoint)
  const address = readAddress(values.url)
  const port = await freePort(wanted)
  const open = process.stdout.isTTY && !values['no-open'] && !process.env.CI

  const root = fileURLToPath(new URL('..', import.meta.url))
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const args = [slidev, 'slides.md', '--port', String(port), ...(open ? ['--open'] : [])]
  // Slidev is given no password: it would hand it to every page. Ours is asked for by the server (setup/door.ts).
  if (values.remote) args.push('--remote=')
  const secret = values.remote ? password() : ''
  const env = {
    ...process.env,
    // What a machine has set for its own servers would leave the page blank.
    NODE_ENV: 'development',
    [ENDPOINT_VARIABLE]: origin,
    [SLOT_VARIABLE]: String(slot),
    [ADDRESS_VARIABLE]: address,
    [REMOTE_VARIABLE]: secret,
  }
  const server = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  atEnd(() => server.kill('SIGTERM'))
  const ended = new Promise<number | null>((done) => server.once('exit', done))

  const url = `http://localhost:${port}/`
  while (server.exitCode === null && !(await answers(url))) await new Promise((done) => setTimeout(done, 200))
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
        ...(secret ? forNetwork(port, secret) : []),
        '  Ctrl-C ends it.',
        line,
      ].join('\n'),
    )
  }
  const code = await ended
  if (code) throw new UserError(`Slidev ended with code ${code}; what went wrong is above.`)
})
