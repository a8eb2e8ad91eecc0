import { expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { sourceById } from '../../data/sources'
import { readSlides } from '../helpers/read-slides'
import { validateDeckLinks, validatePrintedLinks } from './link-targets'
import type { RenderedSlide, RenderedLink } from './rendered-slides'

const slides = readSlides()
const box = { x: 100, y: 100, w: 50, h: 20 }
const renderedSlide = (name: string, ...links: Partial<RenderedLink>[]): RenderedSlide => ({
  slide: slides.find((s) => s.name === name)!,
  problem: '',
  texts: [],
  links: links.map((link) => ({ href: null, words: '', row: '', box, ...link })),
  panels: [],
  hands: [],
  screenshot: { data: new Uint8ClampedArray(), width: 0, height: 0 },
})
const problemsOf = (name: string, link: Partial<RenderedLink>) =>
  validateDeckLinks(renderedSlide(name, link), slides)

it('knows where links of the deck lead, and that slide 99 is nowhere', () => {
  const { short, url } = sourceById('glove')
  expect(problemsOf('vectors', { href: url, words: short })).toEqual([])
  expect(problemsOf('vectors', { href: '#', words: short })).toEqual([
    `the link “${short}” leads to #, ${url} wanted`,
  ])
  expect(problemsOf('summary', { href: '#/99', words: 'more' })).toHaveLength(1)
  expect(problemsOf('summary', { href: '#/attention', words: 'more' })).toEqual([])
  expect(problemsOf('summary', { href: '#/attention', words: 'sheet 99' })).toHaveLength(1)
  expect(problemsOf('summary', { words: 'more' })).toEqual([
    'the link “more” has no address, where no slide is',
  ])
})

it('misses words of the glossary without a link, and finds one that is a slide off', () => {
  const { term, meaning, slide } = glossary[0]!
  const row = `${term}${meaning} sheet 1`
  expect(problemsOf('glossary', { href: `#/${slide}`, row })).toHaveLength(glossary.length - 1)
  expect(problemsOf('glossary', { href: '#/theory', row })).toHaveLength(glossary.length)
})

it('compares paper with the slide', () => {
  const here = renderedSlide('matrices', { href: '#/scale', words: 'Scale' })
  // It has a new word, which leads to the glossary.
  const to = slides.find((s) => s.name === 'glossary')!.no
  const word = { box: { ...box, y: 500 }, words: 'dotproduct', toPage: to }
  const no = slides.find((s) => s.name === 'scale')!.no
  const judge = (...links: Parameters<typeof validatePrintedLinks>[1][number][]) =>
    validatePrintedLinks(here, links, slides, 'https://example.org/')
  expect(judge({ box, words: 'scale', toPage: no }, word)).toEqual([])
  expect(judge({ box, words: 'scale', toPage: no - 1 }, word)).toHaveLength(1)
  expect(judge({ box, words: 'scale', toPage: no })).toHaveLength(1)
  expect(judge(word)).toHaveLength(1)
  expect(judge({ box, words: 'scale', toPage: no }, word, { ...word, toPage: 3 })).toHaveLength(1)
})
