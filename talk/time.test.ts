import { expect, it } from 'vitest'
import { clock, PACE, secondsFor, wordsOf } from './time'

it('counts what is said, not stage directions or click marks', () => {
  const note =
    'SAY: One two.\n\n[click] Three — four.\n\nDO: Drag the slider.\n\nIF IT FAILS: Go on.\n\nROOM QUESTION: Five?'
  expect(wordsOf(note)).toBe(5)
})

it('takes a minute for the hundred and twenty words of somebody calm', () => {
  expect(secondsFor(PACE)).toBe(60)
  expect(secondsFor(240)).toBe(120)
})

it('writes the clock', () => {
  expect(clock(754.6)).toBe('12:35')
  expect(clock(59.7)).toBe('1:00')
})
