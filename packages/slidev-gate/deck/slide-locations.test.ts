import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readSlideLocations } from './slide-locations'

const cli = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
const folder = mkdtempSync(join(tmpdir(), 'slide-locations-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('gives file and first line of each slide, in imported files too', async () => {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const more = file('more.md', '# More\n\n---\nlayout: center\n---\n\n# Most\n')
  const deck = file('slides.md', '# One\n\n---\nlayout: center\n---\n\n# Two\n\n---\nsrc: ./more.md\n---\n')
  expect(await readSlideLocations(deck, cli)).toEqual([
    { file: deck, line: 1 },
    { file: deck, line: 3 },
    { file: more, line: 1 },
    { file: more, line: 3 },
  ])
})

it('finds imported files from the folder of the deck', async () => {
  const talk = join(folder, 'talk')
  mkdirSync(join(talk, 'parts'), { recursive: true })
  writeFileSync(join(talk, 'more.md'), '# More\n')
  writeFileSync(join(talk, 'parts', 'one.md'), '---\nsrc: /more.md\n---\n')
  writeFileSync(join(talk, 'slides.md'), '# One\n\n---\nsrc: ./parts/one.md\n---\n')
  expect(await readSlideLocations(join(talk, 'slides.md'), cli)).toEqual([
    { file: join(talk, 'slides.md'), line: 1 },
    { file: join(talk, 'more.md'), line: 1 },
  ])
})

it('gives none where there is no parser', async () =>
  expect(await readSlideLocations('slides.md', join(folder, 'package.json'))).toEqual([]))
