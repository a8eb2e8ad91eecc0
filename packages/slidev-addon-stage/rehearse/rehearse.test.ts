import { expect, it } from 'vitest'
import { parseDeck } from '../slots/parse-deck'
import { rehearse } from './rehearse'

const deckText = (stage: string) => `---
section: Start
stage: ${stage}
---

# One

<!-- ${'word '.repeat(120)}-->

---
section: Middle
slot: 10
demo: 10
pause: 160
---

# Two

<!-- ${'word '.repeat(480)}-->
`

it('prints the time line of a slot, and each slot with what is wrong with it', () => {
  const deck = parseDeck(deckText('{ slots: [5, 10] }'))
  expect(rehearse(deck, 10)).toEqual({
    lines: [
      '',
      '  0:00  Start',
      expect.stringMatching(/^ +1 +One +120 words +1:00$/),
      '',
      '  1:00  Middle',
      expect.stringMatching(/^ +2 +Two +480 words \+ 160 s +6:40 demo long$/),
      '\nEach slot; a talk has to fill 85 to 95 % of it:\n',
      '   5 minutes: 1:00, 20 %, 1 slide, 120 words, 0 live demos',
      '        It takes 1:00: add 3:15 or more.',
      '  10 minutes: 7:40, 77 %, 2 slides, 600 words, 1 live demo',
      '        It takes 7:40: add 0:50 or more.',
    ],
    invalidSlots: [5, 10],
  })
})

it('takes other rules in place of its own', () => {
  const deck = parseDeck(deckText('{ slots: [5, 10] }'))
  const { lines, invalidSlots } = rehearse(deck, 5, (slot) => (slot === 5 ? ['is short.'] : []))
  expect([lines.at(-2), invalidSlots]).toEqual(['        It is short.', [5]])
})

it('prints the time line of a deck without slots, and no problem', () => {
  const { lines, invalidSlots } = rehearse(
    parseDeck(deckText('{}').replace('slot: 10\n', '').replace('demo: 10\n', '')),
    Infinity,
  )
  expect([lines.at(-1), invalidSlots]).toEqual(['The talk: 7:40, 2 slides, 600 words, 0 live demos', []])
})

it('throws for invalid slots, with the line', () =>
  expect(() => rehearse(parseDeck(deckText('{ slots: [5] }')), 5)).toThrow(
    'slides.md:10: this slide “Two” has “slot: 10”',
  ))
