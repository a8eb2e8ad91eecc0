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

it('lists for each slot its slides, its live demos, and the slides it adds', () =>
  expect(buildSlotTable(talk).slice(1)).toEqual([
    ['5', '2', '0', 'cover, words'],
    ['10', '2', '0', ''],
    ['20', '3', '0', 'bank'],
    ['30', '3', '1', ''],
    ['45', '3', '1', ''],
  ]))

it('replaces the table under the marker, and throws if the marker is missing', () => {
  const page =
    'Before.\n\n<!-- What each slot holds: npm run slot-table -->\n\n| a |\n| - |\n| b |\n\nAfter.\n'
  const replaced = replaceTable(page, buildSlotTable(talk))
  expect(parseTable(replaced)).toEqual(buildSlotTable(talk))
  expect(replaced).toMatch(/^Before\.\n[\s\S]*cover, words \|\n[\s\S]*\n\nAfter\.\n$/)
  expect(replaceTable(replaced, buildSlotTable(talk))).toBe(replaced)
  expect(() => replaceTable('', [])).toThrow(/There is no/)
})

it('the table in README.md is up to date; else run npm run slot-table', () =>
  expect(parseTable(readFileSync('README.md', 'utf8'))).toEqual(buildSlotTable(readTalk())))
