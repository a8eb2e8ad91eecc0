import { expect, it } from 'vitest'
import { formatResults } from './format-results'

it('formatResults says what is fulfilled and what not, with eight problems at most', () => {
  const many = Array.from({ length: 10 }, (_, i) => `problem ${i + 1}`)
  expect(
    formatResults([
      { id: '5', description: 'is tagged', problems: [] },
      { id: 'metadata', description: 'names an author', problems: ['none'], isAdvice: true },
      { id: 'size', description: 'is small', problems: many },
    ]),
  ).toEqual([
    '  yes is tagged (5)',
    '  tip names an author (metadata)',
    '        none',
    '  no  is small (size)',
    ...many.slice(0, 8).map((problem) => `        ${problem}`),
    '        and 2 more',
  ])
})
