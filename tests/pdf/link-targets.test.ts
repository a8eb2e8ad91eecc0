import { expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { roadmaps } from '../../data/roadmaps'
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
  interactive: [],
  screenshot: { data: new Uint8ClampedArray(), width: 0, height: 0 },
})
const problemsOf = (name: string, link: Partial<RenderedLink>) =>
  validateDeckLinks(renderedSlide(name, link), slides)

it('finds links of the deck with a wrong, unknown or missing target', () => {
  const { short, url } = sourceById('glove')
  expect(problemsOf('vectors', { href: url, words: short })).toEqual([])
  expect(problemsOf('vectors', { href: '#', words: short })).toEqual([
    `the link “${short}” leads to #, expected ${url}`,
  ])
  expect(problemsOf('summary', { href: '#/99', words: 'more' })).toHaveLength(1)
  expect(problemsOf('summary', { href: '#/attention', words: 'more' })).toEqual([])
  expect(problemsOf('summary', { href: '#/attention', words: 'sheet 99' })).toHaveLength(1)
  expect(problemsOf('summary', { words: 'more' })).toEqual(['the link “more” has no address'])
})

it('finds terms of the glossary without a link, and with a link to the wrong slide', () => {
  const { term, meaning, slide } = glossary[0]!
  const row = `${term}${meaning} sheet 1`
  expect(problemsOf('glossary', { href: `#/${slide}`, row })).toHaveLength(glossary.length - 1)
  expect(problemsOf('glossary', { href: '#/theory', row })).toHaveLength(glossary.length)
})

it('finds steps of the roadmaps without a link, and with a link to the wrong page', () => {
  const { steps } = roadmaps.product
  const { page, url } = steps[0]!
  expect(problemsOf('roadmaps', { href: url, words: page })).toHaveLength(7)
  expect(problemsOf('roadmaps', { href: steps[1]!.url, words: page })).toHaveLength(8)
})

it('compares the links of a printed page with those of the slide', () => {
  const slide = renderedSlide('matrices', { href: '#/scale', words: 'Scale' })
  // The slide introduces a term, whose printed link leads to the glossary.
  const glossaryPage = slides.find((s) => s.name === 'glossary')!.no
  const termLink = { box: { ...box, y: 500 }, words: 'dotproduct', toPage: glossaryPage }
  const no = slides.find((s) => s.name === 'scale')!.no
  const problemsOnPage = (...links: Parameters<typeof validatePrintedLinks>[1][number][]) =>
    validatePrintedLinks(slide, links, slides, 'https://example.org/')
  expect(problemsOnPage({ box, words: 'scale', toPage: no }, termLink)).toEqual([])
  expect(problemsOnPage({ box, words: 'scale', toPage: no - 1 }, termLink)).toHaveLength(1)
  expect(problemsOnPage({ box, words: 'scale', toPage: no })).toHaveLength(1)
  expect(problemsOnPage(termLink)).toHaveLength(1)
  expect(
    problemsOnPage({ box, words: 'scale', toPage: no }, termLink, { ...termLink, toPage: 3 }),
  ).toHaveLength(1)
})
