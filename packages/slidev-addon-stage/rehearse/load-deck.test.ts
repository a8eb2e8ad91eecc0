import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadDeck } from './load-deck'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stage-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const STAGE = 'stage:\n  slots: [5, 10]\n'

it('reads the slides of imported files, too, and not those that are hidden', async () => {
  write(
    'slides.md',
    `---\n${STAGE}---\n\n# One\n\n---\nsrc: ./more.md\nslot: 10\n---\n\n---\nhide: true\n---\n\n# Gone\n`,
  )
  write('more.md', '# Two\n\n---\n\n# Three\n')
  const { slides, options, problems } = await loadDeck(join(folder, 'slides.md'))
  expect(slides.map(({ title, frontmatter }) => [title, frontmatter.slot])).toEqual([
    ['One', undefined],
    ['Two', 10],
    ['Three', 10],
  ])
  expect([options.slots, problems]).toEqual([[5, 10], []])
})

it('tells a slot that there is not, with its file', async () => {
  write('slides.md', `---\n${STAGE}---\n\n# One\n\n---\nsrc: ./more.md\n---\n`)
  write('more.md', '---\nslot: 7\n---\n\n# Two\n')
  const { problems } = await loadDeck(join(folder, 'slides.md'))
  expect(problems).toEqual([
    expect.stringMatching(/more\.md:1: this slide “Two” has “slot: 7”\. Write one of 5 or 10/),
  ])
})

it('says that there is no such deck', () =>
  expect(loadDeck(join(folder, 'talk.md'))).rejects.toThrow('talk.md does not exist'))
