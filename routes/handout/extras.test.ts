import { describe, expect, it } from 'vitest'
import { isReferenceSlide } from '../../data/deck'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { extras } from './extras'

const slides = readRawSlides()

describe('extras', () => {
  it('replace slides of the appendix alone', () => {
    const omitted = slides.filter((s) => isReferenceSlide(s.name))
    expect(omitted.map((s) => s.name)).toEqual(['sources', 'glossary'])
    for (const s of omitted) expect(s.frontmatter.section, s.name).toBe('Appendix')
  })
  it('have a list for each slide that the handout leaves out', () => {
    const ids = extras.map((e) => e.id as string)
    for (const s of slides) if (isReferenceSlide(s.name)) expect(ids).toContain(s.name)
  })
})
