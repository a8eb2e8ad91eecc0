/** Builds a deck from its slides, by the Slidev that it has itself, into a folder that is gone afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Trouble } from './trouble'

/** Slidev's command as the deck's folder finds it, else as this package does. */
function slidevOf(folder: string): string {
  for (const from of [join(folder, 'package.json'), import.meta.url]) {
    try {
      const file = createRequire(from).resolve('@slidev/cli/package.json')
      const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: { slidev: string } }
      return join(dirname(file), bin.slidev)
    } catch {
      // Not there; asked elsewhere.
    }
  }
  throw new Trouble(`Slidev is not installed for ${folder}: run npm install there.`)
}

/** So many lines of what a build says are told when it fails: from the error on, else the last. */
const LINES = 15

function telling(said: string): string {
  const lines = said.trim().split('\n')
  const error = lines.findIndex((line) => /error/i.test(line))
  return (error < 0 ? lines.slice(-LINES) : lines.slice(error, error + LINES)).join('\n')
}

/** Builds it and gives back the folder. */
export async function buildSlides(file: string): Promise<string> {
  const folder = dirname(resolve(file))
  const out = mkdtempSync(join(tmpdir(), 'slidev-gate-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  const child = spawn(process.execPath, [slidevOf(folder), 'build', basename(file), '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
  const code = await new Promise((done) => child.once('close', done))
  if (code === 0) return out
  throw new Trouble(`${file} does not build, so it cannot be looked at. Slidev says:\n\n${telling(said)}`)
}
