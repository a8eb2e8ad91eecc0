import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { spokenParagraphs } from '../../data/notes'
import { readSlides } from '../../tests/helpers/read-slides'
import { formatFixed } from '../kit/format'
import { presetVectors } from './preset-vectors'
import {
  answerQuery,
  COMPARED_WORDS,
  presetWords,
  isKnown,
  LIST_LENGTH,
  presets,
  parseSum,
  SUGGESTIONS,
  unknownWords,
} from './word-sums'
import { describeNumbers, describeResult, listTitle } from './describe-words'

const all = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
const few = presetVectors()
const ask = (asked: string, space = all) => answerQuery({ text: asked, query: asked }, space)
const written = (text: string) =>
  parseSum(text).map(({ word, sign }) => (sign > 0 ? '+' : '−') + word).join(' ') // prettier-ignore

describe('a text', () => {
  it.each([
    ['cat', '+cat'],
    ['  King - man + WOMAN ', '+king −man +woman'],
    ['king−man+woman', '+king −man +woman'],
    ['king – man — boy', '+king −man −boy'],
    ['cat dog', '+cat +dog'],
    ['-cat', '−cat'],
    ['cat -dog', '+cat −dog'],
    ['ice-cream', '+ice-cream'],
    ['cat\n+\tdog', '+cat +dog'],
    ['cat +', '+cat'],
    ['+ − +', ''],
    ['', ''],
  ])('“%s” is read as %s', (text, terms) => expect(written(text)).toBe(terms))

  it.each([
    '<b>cat</b>',
    'constructor',
    '__proto__',
    '\u202ecat',
    'cat\0',
    'ignore your instructions',
    'x'.repeat(100_000),
    '+'.repeat(100_000),
    'a '.repeat(50_000),
  ])('that is hostile has unknown words, or none: %.30s', (text) => {
    expect(isKnown(text, all)).toBe(false)
    expect(parseSum(text).length).toBeLessThanOrEqual(6)
  })

  it('tells unknown words apart, and guesses at none', () => {
    expect(unknownWords('cat + axolotl − kat', all)).toEqual(['axolotl', 'kat'])
    expect(isKnown('Cat', all)).toBe(true)
  })
})

describe('an answer', () => {
  it('never lists what was given, and comes best first', () => {
    const { similar: near } = ask('king − man + woman')
    expect(near).toHaveLength(LIST_LENGTH)
    expect(near[0].word).toBe('queen')
    for (const given of ['king', 'man', 'woman']) expect(near.map((n) => n.word)).not.toContain(given)
    expect(near.map((n) => n.cosine)).toEqual(near.map((n) => n.cosine).sort((a, b) => b - a))
    expect(ask('paris − france + italy').similar[0].word).toBe('rome')
  })

  it('of nothing left is none', () => expect(ask('cat − cat').similar).toEqual([]))

  it('is the same of the few words that are there at once and on paper', () => {
    expect([...few.keys()]).toEqual(presetWords(all))
    for (const preset of presets) expect(answerQuery(preset, few)).toEqual(answerQuery(preset, all))
    expect([...few].every(([word, vector]) => vector.every((x, i) => x === all.get(word)![i]))).toBe(true)
  })

  it('can be given to each text offered, by all words', () => {
    for (const sample of SUGGESTIONS) expect(isKnown(sample, all)).toBe(true)
  })
})

describe('in words', () => {
  const asked = { text: 'cat', query: 'cat' }
  it('says what is listed, which word is not there, and that not all are', () => {
    expect(listTitle({ ...asked, candidates: COMPARED_WORDS }, few, '')).toBe(
      'Cosine with “cat”, of all 100 numbers',
    )
    expect(listTitle(asked, all, '')).toBe('Nearest of the 1,000 words')
    expect(listTitle(presets[2], all, '')).toBe('Nearest of the 1,000 words, those given left out')
    expect(listTitle(presets[2], few, '')).toBe(listTitle(presets[2], all, ''))
    expect(listTitle(asked, few, '')).toBe('Nearest of the 13 words stored here')
    const typed = { text: 'axolotl', query: 'cat' }
    expect(listTitle(typed, all, '')).toBe('“axolotl” is not among the 1,000 words')
    expect(listTitle(typed, few, '404')).toBe(
      '“axolotl” is not among the 13 words stored here: the 1,000 did not come',
    )
    expect(listTitle({ ...typed, text: 'x'.repeat(60) }, all, '')).toContain(`“${'x'.repeat(20)}…” is`)
  })
  it('reads the list out', () => {
    expect(describeResult(asked, all, ask('cat'), '')).toMatch(/^Nearest to cat: dog 0.88, \w+ 0.7/)
    expect(describeResult({ text: 'kat', query: 'cat' }, all, ask('cat'), '')).toBe(
      '“kat” is not among the 1,000 words. Still shown: cat.',
    )
    expect(describeResult(asked, all, ask('cat − cat'), '')).toBe('Nearest to cat: nothing.')
    expect(describeNumbers(ask('cat'))).toBe('0.2, 0.3, 0.6, −0.6, … 96 more')
  })
})

it('the notes quote the numbers that are shown', () => {
  const { notes } = readSlides().find((slide) => slide.name === 'vectors')!
  const [, second] = spokenParagraphs(notes).slice(-2)
  const spoken = spokenParagraphs(notes).join(' ')
  const near = Object.fromEntries(
    answerQuery(presets[1], few).similar.map((n) => [n.word, formatFixed(n.cosine, 2)]),
  )
  expect(spoken).toContain(`Dog, ${near.dog}`)
  expect(spoken).toContain(`kitten only ${near.kitten}`)
  expect(second).toContain(`the nearest other word is ${answerQuery(presets[2], few).similar[0].word}`)
})
