import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { said } from '../../data/notes'
import { readSlides } from '../../tests/helpers/slides'
import { fixed } from '../kit/format'
import { fewVectors } from './few-vectors'
import {
  answer,
  COMPARED,
  fewWords,
  isKnown,
  LISTED,
  presets,
  readSum,
  OFFERED,
  unknownIn,
} from './word-sums'
import { numbersOf, resultOf, titleOf } from './word-telling'

const all = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
const few = fewVectors()
const ask = (asked: string, space = all) => answer({ text: asked, asked }, space)
const written = (text: string) =>
  readSum(text).map(({ word, sign }) => (sign > 0 ? '+' : '−') + word).join(' ') // prettier-ignore

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
    expect(readSum(text).length).toBeLessThanOrEqual(6)
  })

  it('tells unknown words apart, and guesses at none', () => {
    expect(unknownIn('cat + axolotl − kat', all)).toEqual(['axolotl', 'kat'])
    expect(isKnown('Cat', all)).toBe(true)
  })
})

describe('an answer', () => {
  it('never lists what was given, and comes best first', () => {
    const { near } = ask('king − man + woman')
    expect(near).toHaveLength(LISTED)
    expect(near[0].word).toBe('queen')
    for (const given of ['king', 'man', 'woman']) expect(near.map((n) => n.word)).not.toContain(given)
    expect(near.map((n) => n.cosine)).toEqual(near.map((n) => n.cosine).sort((a, b) => b - a))
    expect(ask('paris − france + italy').near[0].word).toBe('rome')
  })

  it('of nothing left is none', () => expect(ask('cat − cat').near).toEqual([]))

  it('is the same of the few words that are there at once and on paper', () => {
    expect([...few.keys()]).toEqual(fewWords(all))
    for (const preset of presets) expect(answer(preset, few)).toEqual(answer(preset, all))
    expect([...few].every(([word, vector]) => vector.every((x, i) => x === all.get(word)![i]))).toBe(true)
  })

  it('can be given to each text offered, by all words', () => {
    for (const sample of OFFERED) expect(isKnown(sample, all)).toBe(true)
  })
})

describe('in words', () => {
  const asked = { text: 'cat', asked: 'cat' }
  it('says what is listed, which word is not there, and that not all are', () => {
    expect(titleOf({ ...asked, among: COMPARED }, few, '')).toBe('Cosine with “cat”, of all 100 numbers')
    expect(titleOf(asked, all, '')).toBe('Nearest of the 1,000 words')
    expect(titleOf(presets[2], all, '')).toBe('Nearest of the 1,000 words, those given left out')
    expect(titleOf(presets[2], few, '')).toBe(titleOf(presets[2], all, ''))
    expect(titleOf(asked, few, '')).toBe('Nearest of the 13 words stored here')
    const typed = { text: 'axolotl', asked: 'cat' }
    expect(titleOf(typed, all, '')).toBe('“axolotl” is not among the 1,000 words')
    expect(titleOf(typed, few, '404')).toBe(
      '“axolotl” is not among the 13 words stored here: the 1,000 did not come',
    )
    expect(titleOf({ ...typed, text: 'x'.repeat(60) }, all, '')).toContain(`“${'x'.repeat(20)}…” is`)
  })
  it('reads the list out', () => {
    expect(resultOf(asked, all, ask('cat'), '')).toMatch(/^Nearest to cat: dog 0.88, \w+ 0.7/)
    expect(resultOf({ text: 'kat', asked: 'cat' }, all, ask('cat'), '')).toBe(
      '“kat” is not among the 1,000 words. Still shown: cat.',
    )
    expect(resultOf(asked, all, ask('cat − cat'), '')).toBe('Nearest to cat: nothing.')
    expect(numbersOf(ask('cat'))).toBe('0.2, 0.3, 0.6, −0.6, … 96 more')
  })
})

it('the notes quote the numbers that are shown', () => {
  const { notes } = readSlides().find((slide) => slide.name === 'vectors')!
  const [, second] = said(notes).slice(-2)
  const spoken = said(notes).join(' ')
  const near = Object.fromEntries(answer(presets[1], few).near.map((n) => [n.word, fixed(n.cosine, 2)]))
  expect(spoken).toContain(`Dog, ${near.dog}`)
  expect(spoken).toContain(`kitten only ${near.kitten}`)
  expect(second).toContain(`the nearest other word is ${answer(presets[2], few).near[0].word}`)
})
