/** npm start: serves the deck, and prints the addresses of the audience's and the presenter's window. */
import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
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
Serves the deck on this machine. Needs no network.

  npm start -- [--slot 30] [--port 3030] [--no-open] [--url ADDRESS] [--endpoint ORIGIN] [--remote]

  --slot <minutes>      length of the talk: ${slotList}
  --port <number>       port of the deck; if busy, the next free one is taken
  --no-open             do not open a browser
  --url <address>       address of the published slides, for the QR codes on the last slide
  --endpoint <origin>   let the page call a model there, once you connect it
  --remote              let the whole network watch, and a phone navigate with the password that is printed
`

async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < Math.min(preferred + 100, 65536); port++)
    if (await isPortFree(port)) return port
  throw new UserError(`Ports ${preferred} to ${preferred + 99} are all busy. Choose another with --port.`)
}

/** Lines about watching and navigating from other machines, with a QR code of the presenter's window. */
function networkInstructions(port: number, password: string): string[] {
  const urls = lanAddresses().map((address) => `http://${address}:${port}/`)
  if (!urls.length) return ['', '  This machine is in no network: no other one can reach it.']
  const presenterRoute = `?password=${password}#/presenter/1`
  return [
    '',
    '  For everybody in this network:',
    ...urls.flatMap((url) => [`  Audience:   ${url}`, `  Presenter:  ${url}${presenterRoute}`]),
    `  Password:   ${password}`,
    '',
    '  Anybody can watch, and read the notes if they know how.',
    '  Navigating takes the password. For the phone:',
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
  const requestedPort = parsePort(values.port)
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const origin = values.endpoint === undefined ? '' : parseOrigin(values.endpoint)
  const siteUrl = readSiteUrl(values.url)
  const port = await findFreePort(requestedPort)
  const open = process.stdout.isTTY && !values['no-open'] && !process.env.CI

  const root = fileURLToPath(new URL('..', import.meta.url))
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const args = [slidev, 'slides.md', '--port', String(port), ...(open ? ['--open'] : [])]
  // Slidev gets no password: it would send it to every page. The server checks ours (setup/auth-plugin.ts).
  if (values.remote) args.push('--remote=')
  const password = values.remote ? createPassword() : ''
  const env = {
    ...process.env,
    // With NODE_ENV=production, which some machines export, the page stays blank.
    NODE_ENV: 'development',
    [ENDPOINT_VARIABLE]: origin,
    [SLOT_ENV]: String(slot),
    [SITE_URL_VARIABLE]: siteUrl,
    [PASSWORD_VARIABLE]: password,
  }
  const server = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  onExit(() => server.kill('SIGTERM'))
  const exitCode = new Promise<number | null>((done) => server.once('exit', done))

  const url = `http://localhost:${port}/`
  while (server.exitCode === null && !(await isResponding(url))) await wait(200)
  if (server.exitCode === null) {
    const rule = '─'.repeat(58)
    console.log(
      [
        '',
        rule,
        ...(port === requestedPort
          ? []
          : [`  Port ${requestedPort} is busy, so the deck is at ${port}.`, '']),
        `  The talk of ${slot} minutes${values.slot ? '' : '; another: npm start -- --slot 10'}`,
        '',
        `  Audience:   ${url}`,
        `  Presenter:  ${url}#/presenter/1`,
        '',
        '  Present from the second address: notes, next slide, timer.',
        ...(password ? networkInstructions(port, password) : []),
        '  Ctrl-C ends it.',
        rule,
      ].join('\n'),
    )
  }
  const code = await exitCode
  if (code) throw new UserError(`Slidev ended with code ${code}; its output is above.`)
})
