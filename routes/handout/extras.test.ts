import { expect, it } from 'vitest'
import { isReferenceSlide } from '../../data/deck'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { extras } from './extras'

const slides = readRawSlides()

it('leave no slide of the talk itself out of the handout', () => {
  const out = slides.filter((s) => isReferenceSlide(s.name))
  expect(out.map((s) => s.name)).toEqual(['sources', 'glossary'])
  for (const s of out) expect(s.frontmatter.section, s.name).toBe('Appendix')
})
it('have a list for each slide that is left out', () => {
  const ids = extras.map((e) => e.id as string)
  for (const s of slides) if (isReferenceSlide(s.name)) expect(ids).toContain(s.name)
})
