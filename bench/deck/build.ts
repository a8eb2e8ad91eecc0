/** Builds the decks to measure: this one, and a bare one to compare it with. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onExit } from '../../scripts/shared/cli'

export const projectRoot = join(import.meta.dirname, '../..')
const slidev = join(projectRoot, 'node_modules/@slidev/cli/bin/slidev.mjs')

/** A folder that is deleted when the benchmark ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'llm-stack-bench-'))
  onExit(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs Node with these arguments. Throws an Error with the output if it fails. */
export function runNode(args: readonly string[], cwd: string, env: Record<string, string> = {}): void {
  const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } })
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}\nnode ${args.join(' ')} failed`)
}

/**
 * Two slides with Slidev's default theme, without its fonts, which would come from another site.
 */
const BARE_SLIDES = `---
theme: default
title: Bare
fonts:
  provider: none
---

# A bare deck

Two slides, and no more.

---

# Its second slide

- and last
`

/** Builds the bare deck → its folder. */
export function bareDeck(): string {
  const folder = temporaryFolder()
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'slides.md'), BARE_SLIDES)
  runNode([slidev, 'build', 'slides.md'], folder)
  return join(folder, 'dist')
}

/** Builds this deck as one file → its address. */
export function singleFileDeck(): string {
  const folder = temporaryFolder()
  runNode(['--import', 'tsx', 'scripts/build.ts', '--single-file', '--out', folder], projectRoot)
  return pathToFileURL(join(folder, 'llm-stack.html')).href
}

/** Builds this deck, or a copy of the project → its folder, and the file with its bundle report. */
export function ownDeck(from = projectRoot): { folder: string; parts: string } {
  const folder = temporaryFolder()
  const [out, parts] = [join(folder, 'dist'), join(folder, 'parts.json')]
  mkdirSync(out)
  runNode(['--import', 'tsx', 'scripts/build.ts', '--without-chat-model', '--out', out], from, {
    SLIDEV_WEB_REPORT: parts,
  })
  return { folder: out, parts }
}
