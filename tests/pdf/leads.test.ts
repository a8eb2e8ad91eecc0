import { expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { sourceById } from '../../data/sources'
import { readSlides } from '../helpers/slides'
import { deckLinkFaults, printedLinkFaults } from './leads'
import type { Shown, ShownLink } from './shown'

const slides = readSlides()
const box = { x: 100, y: 100, w: 50, h: 20 }
const shown = (name: string, ...links: Partial<ShownLink>[]): Shown => ({
  slide: slides.find((s) => s.name === name)!,
  trouble: '',
  texts: [],
  links: links.map((link) => ({ href: null, words: '', row: '', box, ...link })),
  panels: [],
  hands: [],
  picture: { data: new Uint8ClampedArray(), width: 0, height: 0 },
})
const faults = (name: string, link: Partial<ShownLink>) => deckLinkFaults(shown(name, link), slides)

it('knows where links of the deck lead, and that slide 99 is nowhere', () => {
  const { short, url } = sourceById('glove')
  expect(faults('vectors', { href: url, words: short })).toEqual([])
  expect(faults('vectors', { href: '#', words: short })).toEqual([
    `the link “${short}” leads to #, ${url} wanted`,
  ])
  expect(faults('summary', { href: '#/99', words: 'more' })).toHaveLength(1)
  expect(faults('summary', { href: '#/attention', words: 'more' })).toEqual([])
  expect(faults('summary', { href: '#/attention', words: 'sheet 99' })).toHaveLength(1)
  expect(faults('summary', { words: 'more' })).toEqual(['the link “more” has no address, where no slide is'])
})

it('misses words of the glossary without a link, and finds one that is a slide off', () => {
  const { term, meaning, slide } = glossary[0]!
  const row = `${term}${meaning} sheet 1`
  expect(faults('glossary', { href: `#/${slide}`, row })).toHaveLength(glossary.length - 1)
  expect(faults('glossary', { href: '#/theory', row })).toHaveLength(glossary.length)
})

it('compares paper with the slide', () => {
  const here = shown('matrices', { href: '#/scale', words: 'Scale' })
  // It has a new word, which leads to the glossary.
  const to = slides.find((s) => s.name === 'glossary')!.no
  const word = { box: { ...box, y: 500 }, words: 'dotproduct', to }
  const no = slides.find((s) => s.name === 'scale')!.no
  const judge = (...links: Parameters<typeof printedLinkFaults>[1][number][]) =>
    printedLinkFaults(here, links, slides, 'https://example.org/')
  expect(judge({ box, words: 'scale', to: no }, word)).toEqual([])
  expect(judge({ box, words: 'scale', to: no - 1 }, word)).toHaveLength(1)
  expect(judge({ box, words: 'scale', to: no })).toHaveLength(1)
  expect(judge(word)).toHaveLength(1)
  expect(judge({ box, words: 'scale', to: no }, word, { ...word, to: 3 })).toHaveLength(1)
})
