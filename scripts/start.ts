/** npm start: the deck, ready to present, and the two addresses a presenter needs. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { ADDRESS_VARIABLE, readAddress } from './shared/address'
import { atEnd, readOptions, run, UserError } from './shared/cli'
import { listed, SLOT_VARIABLE, USUAL } from '../talk/slots'
import { ENDPOINT_VARIABLE, readOrigin } from './shared/origin'
import { readSlot } from './shared/slot'

const help = `
Shows the deck on this machine. No network is needed.

  npm start -- [--slot 30] [--port 3030] [--no-open] [--url ADDRESS] [--endpoint ORIGIN]

  --slot <minutes>      the talk of so many minutes: ${listed}
  --port <number>       address of the deck; if busy, the next free one is taken
  --no-open             do not open a browser
  --url <address>       where these slides lie on the web: the codes on the last sheet lead there
  --endpoint <origin>   let the page ask a model there, once you plug it in
`

/** Whether this port of this machine can be taken, on both its own addresses. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise<string | undefined>((done) => {
      const probe = createServer()
      probe.once('error', (error: NodeJS.ErrnoException) => done(error.code))
      probe.listen(port, host, () => probe.close(() => done(undefined)))
    })
    if (code === 'EADDRINUSE' || code === 'EACCES') return false
  }
  return true
}

async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 100, 65536); port++) if (await isFree(port)) return port
  throw new UserError(`Ports ${wanted} to ${wanted + 99} are all busy. Choose another with --port.`)
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
  })
  const wanted = Number(values.port)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
    throw new UserError(`--port ${values.port} is no port number.`)
  }
  const slot = readSlot(values.slot, USUAL)
  const origin = values.endpoint === undefined ? '' : readOrigin(values.endpoint)
  const address = readAddress(values.url)
  const port = await freePort(wanted)
  const open = process.stdout.isTTY && !values['no-open'] && !process.env.CI

  const root = fileURLToPath(new URL('..', import.meta.url))
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const args = [slidev, 'slides.md', '--port', String(port), ...(open ? ['--open'] : [])]
  const env = {
    ...process.env,
    [ENDPOINT_VARIABLE]: origin,
    [SLOT_VARIABLE]: String(slot),
    [ADDRESS_VARIABLE]: address,
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
        '  Ctrl-C ends it.',
        line,
      ].join('\n'),
    )
  }
  const code = await ended
  if (code) throw new UserError(`Slidev ended with code ${code}; what went wrong is above.`)
})
