import { expect, it } from 'vitest'
import { formatClock, WORDS_PER_MINUTE, speakingSeconds, countSpokenWords } from './time'

it('counts spoken words, without labels, stage directions and click marks', () => {
  const note =
    'SAY: One two.\n\n[click] Three — four.\n\nDO: Drag the slider.\n\nIF IT FAILS: Go on.\n\nROOM QUESTION: Five?'
  expect(countSpokenWords(note)).toBe(5)
})

it('takes a minute for 120 words', () => {
  expect(speakingSeconds(WORDS_PER_MINUTE)).toBe(60)
  expect(speakingSeconds(240)).toBe(120)
})

it('formats seconds as m:ss, rounded', () => {
  expect(formatClock(754.6)).toBe('12:35')
  expect(formatClock(59.7)).toBe('1:00')
})
