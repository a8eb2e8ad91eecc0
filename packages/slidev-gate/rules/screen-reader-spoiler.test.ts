import { describe, expect, it } from 'vitest'
import { findSpoilers } from './screen-reader-spoiler'
import { contentOf, textAt } from './slide-content.test-helper'

/** A click with a text for screen readers, and visible texts. */
const clickWith = (spoken: string, ...visible: string[]) => ({
  ...contentOf(...visible.map((words) => textAt(words, 0, 0))),
  screenReaderTexts: spoken ? [{ words: spoken, path: 'p.sr-only' }] : [],
})
/** The words that a screen reader gets too soon, if the next click shows these texts. */
const spoilers = (spoken: string, ...shownLater: string[]) =>
  findSpoilers([clickWith(spoken), clickWith('', ...shownLater)]).map(({ words }) => words)

describe('a text for screen readers', () => {
  it('gives away a phrase that a later click shows, at the first one that does', () => {
    const answer = clickWith('', 'The answer is here')
    expect(findSpoilers([clickWith('Well: the answer is here!'), clickWith(''), answer, answer])).toEqual([
      { words: 'the answer is here', path: 'p.sr-only', click: 0, shownAt: 2 },
    ])
    expect(findSpoilers([clickWith(''), clickWith('The answer is here'), answer])).toMatchObject([
      { click: 1, shownAt: 2 },
    ])
    expect(spoilers('A question', 'The answer is here')).toEqual([])
  })

  it('may say what is visible already, in one text or in several', () => {
    const later = clickWith('', 'The answer is here')
    for (const visible of [['The answer is here'], ['The answer', 'is here']])
      expect(findSpoilers([clickWith('The answer is here', ...visible), later])).toEqual([])
  })

  it.each([
    ['with a dash', 'The answer – it is here', 'The answer it is here'],
    ['as a sentence', 'It ends here. There is more.', 'It ends here'],
    ['with a full stop', 'Go on – now stop', 'Go on. Now stop.'],
    ['in capitals', 'THE ANSWER', 'The answer'],
  ])('gives it away, however it is written: %s', (_, spoken, visible) =>
    expect(spoilers(spoken, visible)).toHaveLength(1),
  )

  it('gives away no other figure', () => {
    expect(spoilers('It is 3 14 times', 'It is 3.14 times')).toEqual([])
    expect(spoilers('It is 3.14 times', 'It is 3.14 times')).toEqual(['it is 3.14 times'])
  })

  it('may contain a single word or digit that comes later: it recurs by chance', () => {
    expect(spoilers('The answer is here', 'answer')).toEqual([])
    expect(spoilers('There are 7 of them', '7')).toEqual([])
    expect(spoilers('There are 42 of them', '42')).toEqual(['42'])
  })

  it.each(['123', '1,234', '98.7%'])(
    'gives away a figure of three digits within a longer text: %s',
    (figure) => {
      expect(spoilers(`There are ${figure}, they say`, `About ${figure} cats live here`)).toEqual([figure])
      expect(spoilers(`There are 5${figure}0, they say`, `About ${figure} cats live here`)).toEqual([])
    },
  )

  it('may contain a figure of two digits, or a word, of a longer text', () =>
    expect(spoilers('There are 42 cats, they say', 'About 42 dogs live here')).toEqual([]))
})
