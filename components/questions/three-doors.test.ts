import { expect, it } from 'vitest'
import { describeDoors, DOORS, OPEN_AT_STEP, stopsAt } from './three-doors'

const ids = DOORS.map(({ id }) => id)

it('stops a leak at any door that is shut, and lets it out only through all three', () => {
  expect(stopsAt(ids)).toBeUndefined()
  for (const id of ids) expect(stopsAt(ids.filter((other) => other !== id))).toBe(id)
  expect(stopsAt([])).toBe('strangers')
})

it('leaks at the one click at which all are open', () => {
  expect(OPEN_AT_STEP.map((open) => stopsAt(open) ?? 'leak')).toEqual([
    'strangers',
    'strangers',
    'out',
    'leak',
    'out',
  ])
})

it('says another thing for each door', () => {
  const sentences = [[], ['strangers'], ['strangers', 'private'], ids].map(describeDoors)
  expect(new Set(sentences).size).toBe(4)
  expect(sentences.at(-1)).toBe('A stranger’s sentence carries your data out.')
})
