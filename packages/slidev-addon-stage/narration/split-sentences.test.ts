import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences'

describe('splitSentences', () => {
  it.each([
    ['One. Two? Three! Four', ['One.', 'Two?', 'Three!', 'Four']],
    [
      'He says “Stop.” Then “Go on!” (Quietly.) And goes.',
      ['He says “Stop.”', 'Then “Go on!”', '(Quietly.)', 'And goes.'],
    ],
    [
      'It costs 2.5 pence, e.g. in version 1.2.3 of it. 7 of 10 agree.',
      ['It costs 2.5 pence, e.g. in version 1.2.3 of it.', '7 of 10 agree.'],
    ],
    ['Wait… “So?” he asks.', ['Wait…', '“So?” he asks.']],
    ['  ', []],
  ])('%j', (paragraph, sentences) => expect(splitSentences(paragraph)).toEqual(sentences))

  it('loses no word', () => {
    const paragraph = 'Is it so? "Yes." A. B. c. D'
    expect(splitSentences(paragraph).join(' ')).toBe(paragraph)
  })
})
