import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
afterAll(() => rmSync(folder, { recursive: true }))
const deck = readFileSync('slides.md', 'utf8')

/** npm run rehearse, of this slides.md. */
function runRehearse(text: string, ...args: string[]) {
  writeFileSync(join(folder, 'slides.md'), text)
  const tsx = resolve('node_modules/tsx/dist/loader.mjs')
  const program = ['--import', tsx, resolve('scripts/rehearse/rehearse.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  return { status, says: stdout + stderr }
}
/** Words added to the notes of the cover, in this slot alone. */
const withLongerNotes = (slot: number, words: number) =>
  deck.replace('\n-->', `\n\nFROM ${slot} UP TO ${slot}: ${'word '.repeat(words)}\n-->`)

describe('the gate of the time line', () => {
  it('lets the talk through, and prints the slot that is asked for', () => {
    const { status, says } = runRehearse(deck, '--slot', '5')
    expect([status, says]).toEqual([0, expect.stringContaining('45 minutes:')])
    expect(says).toMatch(/0:00 {2}Lobby|0:00 {2}\w+/)
    expect(says).not.toContain('attention')
  })
  it.each([5, 45])('does not where the talk of %i minutes is too long, whatever slot is printed', (slot) => {
    const { status, says } = runRehearse(withLongerNotes(slot, slot * 40))
    expect(status).toBe(1)
    expect(says).toContain(`To be mended, see above: the talk of ${slot} minutes.`)
  })
  it('does not where a slide has no slot', () => {
    const { status, says } = runRehearse(deck.replace(/(routeAlias: tokens\n)slot: \d+\n/, '$1'))
    expect([status, says]).toEqual([1, expect.stringContaining('has no slot')])
  })
})
