import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { spokenParagraphs } from 'slidev-addon-stage/notes'
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
import { describeNumbers, describePlot, describeResult, listTitle } from './describe-words'

const all = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
const preset = presetVectors()
const answer = (query: string, space = all) => answerQuery({ text: query, query }, space)
const format = (text: string) =>
  parseSum(text).map(({ word, sign }) => (sign > 0 ? '+' : '−') + word).join(' ') // prettier-ignore

describe('the text of a query', () => {
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
  ])('“%s” is read as %s', (text, terms) => expect(format(text)).toBe(terms))

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
  ])('that is malicious has unknown words, or none: %.30s', (text) => {
    expect(isKnown(text, all)).toBe(false)
    expect(parseSum(text).length).toBeLessThanOrEqual(6)
  })

  it('is read up to a length of 60', () =>
    expect(parseSum('x'.repeat(61))).toEqual([{ word: 'x'.repeat(60), sign: 1 }]))

  it('of a preset is its query', () => {
    for (const { text, query } of presets) expect(text).toBe(query)
  })

  it('has unknown words listed, none guessed, and case ignored', () => {
    expect(unknownWords('cat + axolotl − kat', all)).toEqual(['axolotl', 'kat'])
    expect(isKnown('Cat', all)).toBe(true)
  })
})

describe('the answer to a query', () => {
  it('leaves out the query’s own words and lists the nearest first', () => {
    const { similar } = answer('king − man + woman')
    expect(similar).toHaveLength(LIST_LENGTH)
    expect(similar[0].word).toBe('queen')
    for (const word of ['king', 'man', 'woman']) expect(similar.map((n) => n.word)).not.toContain(word)
    expect(similar.map((n) => n.cosine)).toEqual(similar.map((n) => n.cosine).sort((a, b) => b - a))
    expect(answer('paris − france + italy').similar[0].word).toBe('rome')
  })

  it('is empty where the sum is zero, but not where one of its numbers is', () => {
    expect(answer('cat − cat').similar).toEqual([])
    const space = new Map([
      ['up', Float32Array.of(0, 1)],
      ['higher', Float32Array.of(0, 2)],
    ])
    expect(answer('up', space).similar).toEqual([{ word: 'higher', cosine: 1 }])
  })

  it('to a preset is the same from the stored vectors as from all', () => {
    expect([...preset.keys()]).toEqual(presetWords(all))
    for (const query of presets) expect(answerQuery(query, preset)).toEqual(answerQuery(query, all))
    expect([...preset].every(([word, vector]) => vector.every((x, i) => x === all.get(word)![i]))).toBe(true)
  })

  it('exists for each suggestion', () => {
    for (const sample of SUGGESTIONS) expect(isKnown(sample, all)).toBe(true)
  })
})

describe('the texts of the slide', () => {
  const cat = { text: 'cat', query: 'cat' }
  it('name what the list contains, an unknown word, and missing vectors', () => {
    expect(listTitle({ ...cat, candidates: COMPARED_WORDS }, preset, '')).toBe(
      'Cosine with “cat”, of all 100 numbers',
    )
    expect(listTitle(cat, all, '')).toBe('Nearest of the 1,000 words')
    expect(listTitle(presets[2], all, '')).toBe('Nearest of the 1,000 words, those given left out')
    expect(listTitle(presets[2], preset, '')).toBe(listTitle(presets[2], all, ''))
    expect(listTitle(cat, preset, '')).toBe('Nearest of the 13 words stored here')
    const typed = { text: 'axolotl', query: 'cat' }
    expect(listTitle(typed, all, '')).toBe('“axolotl” is not among the 1,000 words')
    expect(listTitle(typed, preset, '404')).toBe(
      '“axolotl” is not among the 13 words stored here: the 1,000 did not come',
    )
    expect(listTitle({ ...typed, text: 'x'.repeat(21) }, all, '')).toContain(`“${'x'.repeat(20)}…” is`)
    expect(listTitle({ ...typed, text: 'x'.repeat(20) }, all, '')).toContain(`“${'x'.repeat(20)}” is`)
  })
  it('describe the result for screen readers', () => {
    expect(describeResult(cat, all, answer('cat'), '')).toMatch(/^Nearest to cat: dog 0.88, \w+ 0.7/)
    expect(describeResult({ text: 'kat', query: 'cat' }, all, answer('cat'), '')).toBe(
      '“kat” is not among the 1,000 words. Still shown: cat.',
    )
    expect(describeResult(cat, all, answer('cat − cat'), '')).toBe('Nearest to cat: nothing.')
    expect(describeNumbers(answer('cat'))).toBe('0.2, 0.3, 0.6, −0.6, … 96 more')
  })
  it('describe the plot for screen readers, of a word or of a sum', () => {
    const plot = (query: string) => describePlot({ text: query, query }, answer(query))
    expect(plot('cat')).toMatch(/^Words as arrows: cat, and by nearness dog(, \w+){4}\.$/)
    expect(plot('king − man + woman')).toBe(
      'king, man, woman on a plane; king − man + woman comes to a place beside queen.',
    )
    expect(plot('cat − cat')).toBe('cat, cat on a plane; cat − cat comes to a place beside nothing.')
  })
})

it('the notes quote the cosines and the nearest word on the slide', () => {
  const { notes } = readSlides().find((slide) => slide.name === 'vectors')!
  const [, second] = spokenParagraphs(notes).slice(-2)
  const spoken = spokenParagraphs(notes).join(' ')
  const near = Object.fromEntries(
    answerQuery(presets[1], preset).similar.map((n) => [n.word, formatFixed(n.cosine, 2)]),
  )
  expect(spoken).toContain(`dog, at ${near.dog}`)
  expect(spoken).toContain(`kitten has only ${near.kitten}`)
  expect(second).toContain(`the nearest other word is ${answerQuery(presets[2], preset).similar[0].word}`)
})
