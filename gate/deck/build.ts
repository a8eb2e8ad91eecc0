/** Builds a deck from its slides, by the Slidev that it has itself, into a folder that is gone afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { readSlideLocations, type SourceLocation } from './slide-locations'
import { GateError } from './gate-error'

/** Slidev's package.json as the deck's folder finds it, else as this package does. */
function resolveSlidev(folder: string): string {
  for (const from of [join(folder, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve('@slidev/cli/package.json')
    } catch {
      // Not there; asked elsewhere.
    }
  }
  throw new GateError(`Slidev is not installed for ${folder}: run npm install there.`)
}

function slidevBin(cli: string): string {
  const { bin } = JSON.parse(readFileSync(cli, 'utf8')) as { bin: { slidev: string } }
  return join(dirname(cli), bin.slidev)
}

/** So many lines of what a build says are told when it fails: from the error on, else the last. */
const MAX_LOG_LINES = 15

function excerptBuildLog(log: string): string {
  // Where in Slidev's own code it was noticed helps nobody.
  const lines = stripVTControlCharacters(log.trim())
    .split('\n')
    .filter((line) => !/^\s+at .*:\d+\)?$/.test(line))
  const error = lines.findIndex((line) => /error/i.test(line))
  return (error < 0 ? lines.slice(-MAX_LOG_LINES) : lines.slice(error, error + MAX_LOG_LINES)).join('\n')
}

/** Builds it; gives back the folder, and where each slide is written. */
export async function buildSlides(file: string): Promise<{ out: string; sources: SourceLocation[] }> {
  const folder = dirname(resolve(file))
  const cli = resolveSlidev(folder)
  const out = mkdtempSync(join(tmpdir(), 'slidev-gate-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  const child = spawn(process.execPath, [slidevBin(cli), 'build', basename(file), '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (log += String(part)))
  const code = await new Promise((done) => child.once('close', done))
  if (code === 0) return { out, sources: await readSlideLocations(file, cli) }
  throw new GateError(
    `${file} does not build, so it cannot be looked at. Slidev says:\n\n${excerptBuildLog(log)}`,
  )
}
