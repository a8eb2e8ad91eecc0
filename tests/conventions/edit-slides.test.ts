import { load } from '@slidev/parser/fs'
import { describe, expect, it } from 'vitest'
import { validateRouteAliases } from '../../setup/validate-route-aliases'
import { readDeckText, readSlides, readRawSlides } from '../helpers/read-slides'
import { hideSlide, insertSlide, moveSlide } from './rules/edit-slides'
import { findSlideReferenceViolations } from './rules/slide-references'
import { findConventionViolations, slideConventions } from './rules/slides'
import { findEarlyTerms } from './rules/vocabulary'

const deck = readDeckText()
const slideNames = readSlides(deck).map((s) => s.name)

/** The violations of all conventions that a deck has. */
function findViolations(text: string): string[] {
  const slides = readRawSlides(text)
  return [
    ...validateRouteAliases(slides.map(({ name: alias, line }) => ({ alias, line }))),
    ...slideConventions.flatMap((rule) => findConventionViolations(rule, slides)),
    ...findSlideReferenceViolations(slides),
    ...findEarlyTerms(slides),
  ]
}
/** The names of the visible slides, in order, as tests/helpers/ reads them. */
const visibleNames = (text: string) => readSlides(text).map((s) => s.name)
/** The same as Slidev reads them. */
async function visibleNamesInSlidev(text: string): Promise<unknown[]> {
  const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
  return slides.map((s) => s.frontmatter.routeAlias)
}

const NEW_SLIDE = `---
routeAlias: quick-question
section: Interlude
slot: 45
alt: 'A door with a question on it.'
---

# Any questions so far?

<!--
Let us stop here for a moment. Is there anything you would like to hear again, or see a second time, before we go on?
-->
`

describe('by an edit of slides.md alone', () => {
  it.each(slideNames)('a slide can be inserted after %s', async (previous) => {
    const text = insertSlide(deck, NEW_SLIDE, previous)
    const at = slideNames.indexOf(previous) + 1
    const expected = [...slideNames.slice(0, at), 'quick-question', ...slideNames.slice(at)]
    expect(findViolations(text)).toEqual([])
    expect(visibleNames(text)).toEqual(expected)
    expect(await visibleNamesInSlidev(text)).toEqual(expected)
  })

  it('a slide can be moved', async () => {
    const text = moveSlide(deck, 'what-it-takes', 'alignment')
    expect(findViolations(text)).toEqual([])
    expect(visibleNames(text).join()).toContain('alignment,what-it-takes')
    expect(await visibleNamesInSlidev(text)).toEqual(visibleNames(text))
  })

  it.each(slideNames)('the slide %s can be hidden', async (name) => {
    const text = hideSlide(deck, name)
    expect(findViolations(text)).toEqual([])
    const expected = slideNames.filter((n) => n !== name)
    expect(visibleNames(text)).toEqual(expected)
    expect(await visibleNamesInSlidev(text)).toEqual(expected)
  })
})

describe('the conventions report', () => {
  it('references in data and links to a slide that was deleted', () => {
    const remaining = readRawSlides(deck).filter((s) => s.name !== 'attention')
    const found = findSlideReferenceViolations(remaining).join('\n')
    for (const path of [
      'data/rooms.ts',
      'data/glossary.ts',
      'data/numbers.ts',
      'tests/look/snapshot-slides.ts',
    ])
      expect(found).toContain(path)
    expect(found).toContain('slides.md has no slide “attention”')
  })

  it('a link in a component to a slide that was deleted', () => {
    const remaining = readRawSlides(deck).filter((s) => s.name !== 'glossary')
    expect(findSlideReferenceViolations(remaining).join()).toMatch(
      /components\/shared\/NewTerms.vue:\d+: slides.md has no slide “glossary”/,
    )
  })

  it('a room whose slide was moved to another floor', () => {
    const text = deck.replace(/(routeAlias: gpu\n[^-]*?floor: )2/, '$13')
    expect(findViolations(text)).toEqual([expect.stringContaining('data/rooms.ts, gpu: a room of floor 2')])
  })

  it('an inserted slide without a name, or with a reserved name', () => {
    expect(
      findViolations(insertSlide(deck, NEW_SLIDE.replace('routeAlias: quick-question\n', ''), 'gpu')).join(),
    ).toMatch(/slides.md:\d+: this slide has no name/)
    expect(
      findViolations(insertSlide(deck, NEW_SLIDE.replace('quick-question', 'handout'), 'gpu')).join(),
    ).toContain('named “handout”')
  })
})
