import { expect, it } from 'vitest'
import { countSpokenWords, formatClock } from './time'

it('counts spoken words, without labels, stage directions and click marks', () => {
  const note =
    'SAY: One two.\n\n[click] Three — four.\n\nDO: Drag the slider.\n\nIF IT FAILS: Go on.\n\nROOM QUESTION: Five?'
  expect(countSpokenWords(note)).toBe(5)
})

it('formats seconds as m:ss, rounded', () => {
  expect(formatClock(754.6)).toBe('12:35')
  expect(formatClock(59.7)).toBe('1:00')
})
