/** Builds a deck with its own Slidev into a temporary folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { readSlideLocations, type SourceLocation } from './slide-locations'
import { GateError } from './gate-error'

/**
 * Path of Slidev's package.json, resolved from the deck's folder, otherwise from this package. Throws a GateError if
 * there is none.
 */
function resolveSlidev(folder: string): string {
  for (const from of [join(folder, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve('@slidev/cli/package.json')
    } catch {
      // Not installed here: try the next.
    }
  }
  throw new GateError(`Slidev is not installed for ${folder}: run npm install there.`)
}

function slidevBin(cli: string): string {
  const { bin } = JSON.parse(readFileSync(cli, 'utf8')) as { bin: { slidev: string } }
  return join(dirname(cli), bin.slidev)
}

/** Maximum number of log lines in the error message of a failed build. */
const MAX_LOG_LINES = 15

/** Lines of a build log from the first error on, or the last lines if there is none. */
function excerptBuildLog(log: string): string {
  // Stack frames in Slidev's own code do not help.
  const lines = stripVTControlCharacters(log.trim())
    .split('\n')
    .filter((line) => !/^\s+at .*:\d+\)?$/.test(line))
  const error = lines.findIndex((line) => /error/i.test(line))
  return (error < 0 ? lines.slice(-MAX_LOG_LINES) : lines.slice(error, error + MAX_LOG_LINES)).join('\n')
}

/** Builds slides; returns the output folder, and the source location of each slide. Throws a GateError if the build fails. */
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
    `${file} does not build, so it cannot be checked. Output of Slidev:\n\n${excerptBuildLog(log)}`,
  )
}
