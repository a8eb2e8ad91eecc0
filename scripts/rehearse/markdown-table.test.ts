import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTalk } from '../shared/read-talk'
import { parseTable, buildSlotTable, replaceTable } from './markdown-table'

const slide = (name: string, frontmatter: string) =>
  `---\nrouteAlias: ${name}\n${frontmatter}\n---\n\n# ${name}\n`
const talk = readTalk(
  [
    slide('cover', 'slot: 5'),
    slide('bank', 'slot: 20\ndemo: 30'),
    slide('words', 'slot: 5'),
    slide('sources', 'section: Appendix'),
  ].join('\n'),
)

it('says how many slides a slot has, how many demos, and what is new in it', () =>
  expect(buildSlotTable(talk).slice(1)).toEqual([
    ['5', '2', '0', 'cover, words'],
    ['10', '2', '0', ''],
    ['20', '3', '0', 'bank'],
    ['30', '3', '1', ''],
    ['45', '3', '1', ''],
  ]))

it('is written in place of the one that is there', () => {
  const page =
    'Before.\n\n<!-- What each slot holds: npm run slot-table -->\n\n| a |\n| - |\n| b |\n\nAfter.\n'
  const written = replaceTable(page, buildSlotTable(talk))
  expect(parseTable(written)).toEqual(buildSlotTable(talk))
  expect(written).toMatch(/^Before\.\n[\s\S]*cover, words \|\n[\s\S]*\n\nAfter\.\n$/)
  expect(replaceTable(written, buildSlotTable(talk))).toBe(written)
  expect(() => replaceTable('', [])).toThrow(/There is no/)
})

it('the README says what the slots hold now; else run npm run slot-table', () =>
  expect(parseTable(readFileSync('README.md', 'utf8'))).toEqual(buildSlotTable(readTalk())))
