import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
afterAll(() => rmSync(folder, { recursive: true }))
const deck = readFileSync('slides.md', 'utf8')

/** Runs npm run rehearse on this text of slides.md. */
function runRehearse(text: string, ...args: string[]) {
  writeFileSync(join(folder, 'slides.md'), text)
  const tsx = resolve('node_modules/tsx/dist/loader.mjs')
  const program = ['--import', tsx, resolve('scripts/rehearse/rehearse.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder,
    // Without it tsx looks for one in the folder.
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve('tsconfig.json') },
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}
/** The deck with `words` more words in the cover's notes, in this slot alone. */
const withLongerNotes = (slot: number, words: number) =>
  deck.replace('\n-->', `\n\nFROM ${slot} UP TO ${slot}: ${'word '.repeat(words)}\n-->`)

describe('npm run rehearse', () => {
  it('passes for the talk as it is, and prints the requested slot', () => {
    const { status, output } = runRehearse(deck, '--slot', '5')
    expect([status, output]).toEqual([0, expect.stringContaining('45 minutes:')])
    expect(output).toMatch(/0:00 {2}Lobby|0:00 {2}\w+/)
    expect(output).not.toContain('attention')
  })
  it.each([5, 45])('fails if the talk of %i minutes is too long, whichever slot is printed', (slot) => {
    const { status, output } = runRehearse(withLongerNotes(slot, slot * 40))
    expect(status).toBe(1)
    expect(output).toContain(`Problems, listed above, in the talk of ${slot} minutes.`)
  })
  it('fails if a slide has no slot', () => {
    const { status, output } = runRehearse(deck.replace(/(routeAlias: tokens\n)slot: \d+\n/, '$1'))
    expect([status, output]).toEqual([1, expect.stringContaining('has no slot')])
  })
})
