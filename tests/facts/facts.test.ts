import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { numbers } from '../../data/numbers'
import { sourceById, sources } from '../../data/sources'
import { readRawSlides } from '../helpers/read-slides'
import { statedFacts } from './stated-facts'

const slidesByName = new Map(readRawSlides().map((slide) => [slide.name, slide]))
const collapseSpaces = (text: unknown) => String(text ?? '').replace(/\s+/g, ' ')
const figuresOn = (slide: string, source: string) =>
  numbers.filter((n) => n.slide === slide && n.source === source).map((n) => n.value)

describe('the stated facts', () => {
  it.each(statedFacts.map((fact) => [`${fact.slide}, ${fact.source}, ${fact.location}`, fact] as const))(
    'are on the slide as the source has them: %s',
    (_, fact) => {
      const slide = slidesByName.get(fact.slide)!
      expect(slide, 'no such slide').toBeDefined()
      for (const words of fact.notes ?? []) expect(collapseSpaces(slide.notes)).toContain(words)
      for (const words of fact.alt ?? []) expect(collapseSpaces(slide.frontmatter.alt)).toContain(words)
      for (const [file, words] of fact.code ?? [])
        expect(collapseSpaces(readFileSync(file, 'utf8'))).toContain(collapseSpaces(words))
      for (const value of fact.figures ?? []) expect(figuresOn(fact.slide, fact.source)).toContain(value)
      expect(sourceById(fact.source).url).toMatch(/^https:/)
    },
  )

  it('include every figure in data/numbers.ts that has a source', () => {
    const stated = statedFacts.flatMap(({ slide, source, figures = [] }) =>
      figures.map((value) => `${slide} ${source} ${value}`),
    )
    const displayed = numbers
      .filter((n) => n.source !== 'computed')
      .map((n) => `${n.slide} ${n.source} ${n.value}`)
    expect([...new Set(displayed)].sort()).toEqual(stated.sort())
  })

  it('have their sources cited on the slide', () => {
    for (const { slide, source, figures } of statedFacts)
      if (figures)
        expect([slide, slidesByName.get(slide)!.frontmatter.sources]).toEqual([
          slide,
          expect.arrayContaining([source]),
        ])
  })
})

it('a slide cites each source', () => {
  const cited = readRawSlides().flatMap(({ frontmatter }) => frontmatter.sources ?? [])
  expect(sources.map(({ id }) => id).filter((id) => !cited.includes(id))).toEqual([])
})
