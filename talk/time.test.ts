import { expect, it } from 'vitest'
import { formatClock, WORDS_PER_MINUTE, speakingSeconds, countSpokenWords } from './time'

it('counts what is said, not stage directions or click marks', () => {
  const note =
    'SAY: One two.\n\n[click] Three — four.\n\nDO: Drag the slider.\n\nIF IT FAILS: Go on.\n\nROOM QUESTION: Five?'
  expect(countSpokenWords(note)).toBe(5)
})

it('takes a minute for the hundred and twenty words of somebody calm', () => {
  expect(speakingSeconds(WORDS_PER_MINUTE)).toBe(60)
  expect(speakingSeconds(240)).toBe(120)
})

it('writes the clock', () => {
  expect(formatClock(754.6)).toBe('12:35')
  expect(formatClock(59.7)).toBe('1:00')
})
