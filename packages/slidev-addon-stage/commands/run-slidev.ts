import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { StageError } from '../stage-error'

/** The command of the Slidev that a deck has installed. Throws a StageError if there is none. */
function slidevCommand(folder: string): string {
  try {
    return join(
      dirname(createRequire(join(folder, 'deck.js')).resolve('@slidev/cli/package.json')),
      'bin/slidev.mjs',
    )
  } catch {
    throw new StageError(`${folder} has no Slidev. Install it there: npm install @slidev/cli`)
  }
}

export interface SlidevRun {
  /** Path of the deck. */
  entry: string
  /** Arguments of the command: the deck stands after its first, as in `slidev build slides.md`, or alone. */
  args: (file: string) => readonly string[]
  /** Environment variables besides those of this process. */
  env: Readonly<Record<string, string>>
  stdio?: StdioOptions
  /** Ends the command. */
  signal?: AbortSignal
}

/** Starts Slidev in the folder of a deck. Throws a StageError if there is no such deck, or no Slidev. */
export function runSlidev({ entry, args, env, stdio = 'inherit', signal }: SlidevRun): ChildProcess {
  const folder = dirname(resolve(entry))
  if (!existsSync(entry)) throw new StageError(`${entry} does not exist. Give the path of a deck.`)
  const child = spawn(process.execPath, [slidevCommand(folder), ...args(basename(entry))], {
    cwd: folder,
    stdio,
    env: { ...process.env, ...env },
  })
  signal?.addEventListener('abort', () => child.kill('SIGTERM'))
  return child
}
