import { SLOT_VARIABLE } from '../slots/slot-preparser'
import { StageError } from '../stage-error'
import { runSlidev } from './run-slidev'

export interface BuildOptions {
  /** Path of the deck. */
  entry: string
  /** Length of the talk, in minutes; undefined = every slide. */
  slot?: number
  /** Options of `slidev build`. */
  args?: readonly string[]
  /** Environment variables besides those of this process. */
  env?: Readonly<Record<string, string>>
  /** Whether Slidev prints only if it fails. */
  isQuiet?: boolean
  /** Ends the build. */
  signal?: AbortSignal
}

/** Builds a deck as a website with its Slidev. Rejects with a StageError if Slidev fails. */
export async function buildDeck({
  entry,
  slot,
  args = [],
  env = {},
  isQuiet,
  signal,
}: BuildOptions): Promise<void> {
  const child = runSlidev({
    entry,
    args: (file) => ['build', file, ...args],
    env: { NODE_ENV: 'production', [SLOT_VARIABLE]: slot === undefined ? '' : String(slot), ...env },
    stdio: isQuiet ? 'pipe' : 'inherit',
    signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code === 0) return
  throw new StageError(`${output}\nSlidev ended with code ${code}; its output is above.`.trimStart())
}
