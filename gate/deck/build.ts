/** Builds a deck from its slides, by the Slidev that it has itself, into a folder that is gone afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { sourcesOf, type Source } from './sources'
import { Trouble } from './trouble'

/** Slidev's package.json as the deck's folder finds it, else as this package does. */
function slidevOf(folder: string): string {
  for (const from of [join(folder, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve('@slidev/cli/package.json')
    } catch {
      // Not there; asked elsewhere.
    }
  }
  throw new Trouble(`Slidev is not installed for ${folder}: run npm install there.`)
}

function commandOf(cli: string): string {
  const { bin } = JSON.parse(readFileSync(cli, 'utf8')) as { bin: { slidev: string } }
  return join(dirname(cli), bin.slidev)
}

/** So many lines of what a build says are told when it fails: from the error on, else the last. */
const LINES = 15

function telling(said: string): string {
  // Where in Slidev's own code it was noticed helps nobody.
  const lines = stripVTControlCharacters(said.trim())
    .split('\n')
    .filter((line) => !/^\s+at .*:\d+\)?$/.test(line))
  const error = lines.findIndex((line) => /error/i.test(line))
  return (error < 0 ? lines.slice(-LINES) : lines.slice(error, error + LINES)).join('\n')
}

/** Builds it; gives back the folder, and where each slide is written. */
export async function buildSlides(file: string): Promise<{ out: string; sources: Source[] }> {
  const folder = dirname(resolve(file))
  const cli = slidevOf(folder)
  const out = mkdtempSync(join(tmpdir(), 'slidev-gate-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  const child = spawn(process.execPath, [commandOf(cli), 'build', basename(file), '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
  const code = await new Promise((done) => child.once('close', done))
  if (code === 0) return { out, sources: await sourcesOf(file, cli) }
  throw new Trouble(`${file} does not build, so it cannot be looked at. Slidev says:\n\n${telling(said)}`)
}
