import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { parseSync } from '@slidev/parser'
import { createPassword, PASSWORD_VARIABLE } from '../remote/password'
import { SLOT_VARIABLE } from '../slots/slot-preparser'
import { StageError } from '../stage-error'
import { instructions } from './instructions'
import { findFreePort } from './port'
import { runSlidev } from './run-slidev'

export interface StartOptions {
  /** Path of the deck. */
  entry: string
  /** Length of the talk, in minutes; undefined for a deck without slots. */
  slot?: number
  /** How to start a talk of another length, printed after this one's. */
  slotHint?: string
  /** Port of the deck; if it is busy, the next free one is taken. */
  port: number
  /** Whether to open a browser. */
  isOpened: boolean
  /** Whether the whole network may watch, and navigate with a password. */
  isRemote: boolean
  /** Environment variables besides those of this process. */
  env?: Readonly<Record<string, string>>
  /** Ends it. */
  signal?: AbortSignal
}

const isResponding = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )

/**
 * Serves a deck with its Slidev, and prints the addresses of the audience's and the presenter's window; resolves once Slidev
 * has ended. Rejects with a StageError if it fails.
 */
export async function startDeck(options: StartOptions): Promise<void> {
  const { entry, slot, port: requestedPort, isOpened, isRemote, env, signal } = options
  const port = await findFreePort(requestedPort)
  const password = isRemote ? createPassword() : ''
  const server = runSlidev({
    entry,
    // Slidev gets no password: it would send it to every page. The server checks ours (remote/auth-plugin.ts).
    args: (file) => [
      file,
      '--port',
      String(port),
      ...(isOpened ? ['--open'] : []),
      ...(isRemote ? ['--remote='] : []),
    ],
    env: {
      // With NODE_ENV=production, which some machines export, the page stays blank.
      NODE_ENV: 'development',
      [SLOT_VARIABLE]: slot === undefined ? '' : String(slot),
      [PASSWORD_VARIABLE]: password,
      ...env,
    },
    signal,
  })
  const exitCode = new Promise<number | null>((done) => server.once('exit', done))
  while (server.exitCode === null && !(await isResponding(`http://localhost:${port}/`))) await wait(200)
  const { routerMode } = parseSync(readFileSync(entry, 'utf8'), entry).slides[0]?.frontmatter ?? {}
  if (server.exitCode === null)
    console.log(
      instructions({ ...options, requestedPort, port, password, usesHistory: routerMode !== 'hash' }).join(
        '\n',
      ),
    )
  const code = await exitCode
  if (code) throw new StageError(`Slidev ended with code ${code}; its output is above.`)
}
