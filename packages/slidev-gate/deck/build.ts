/** Builds a deck with its own Slidev into a temporary folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { readSlideLocations, type SourceLocation } from './slide-locations'
import { DeckError, excerptSlidevLog, findSlidev } from 'slidev-paper/deck'

function slidevBin(cli: string): string {
  const { bin } = JSON.parse(readFileSync(cli, 'utf8')) as { bin: { slidev: string } }
  return join(dirname(cli), bin.slidev)
}

/** Builds slides; returns the output folder, and the source location of each slide. Throws a DeckError if the build fails. */
export async function buildSlides(file: string): Promise<{ out: string; sources: SourceLocation[] }> {
  const folder = dirname(resolve(file))
  const cli = findSlidev(folder)
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
  throw new DeckError(
    `${file} does not build, so it cannot be checked. Output of Slidev:\n\n${excerptSlidevLog(log)}`,
  )
}
