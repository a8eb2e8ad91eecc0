import { load } from '@slidev/parser/fs'
import { describe, expect, it } from 'vitest'
import { validateRouteAliases } from '../../setup/validate-route-aliases'
import { readDeckText, readSlides, readRawSlides } from '../helpers/read-slides'
import { hideSlide, insertSlide, moveSlide } from './rules/edit-slides'
import { findReferenceViolations } from './rules/slide-references'
import { findConventionViolations, slideConventions } from './rules/slides'
import { findEarlyTerms } from './rules/vocabulary'

const deck = readDeckText()
const slideNames = readSlides(deck).map((s) => s.name)

/** Everything the house has to say of a deck. */
function findViolations(text: string): string[] {
  const slides = readRawSlides(text)
  return [
    ...validateRouteAliases(slides.map(({ name: alias, line }) => ({ alias, line }))),
    ...slideConventions.flatMap((rule) => findConventionViolations(rule, slides)),
    ...findReferenceViolations(slides),
    ...findEarlyTerms(slides),
  ]
}
/** Names of the slides that are shown, in order, as our reader has them and as Slidev itself has them. */
const visibleNames = (text: string) => readSlides(text).map((s) => s.name)
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

describe('touching slides.md alone, a slide can be', () => {
  it.each(slideNames)('inserted behind %s', async (behind) => {
    const text = insertSlide(deck, NEW_SLIDE, behind)
    const at = slideNames.indexOf(behind) + 1
    expect(findViolations(text)).toEqual([])
    expect(visibleNames(text)).toEqual([
      ...slideNames.slice(0, at),
      'quick-question',
      ...slideNames.slice(at),
    ])
    expect(await visibleNamesInSlidev(text)).toEqual(visibleNames(text))
  })

  it('moved', async () => {
    const text = moveSlide(deck, 'what-it-takes', 'alignment')
    expect(findViolations(text)).toEqual([])
    expect(visibleNames(text).join()).toContain('alignment,what-it-takes')
    expect(await visibleNamesInSlidev(text)).toEqual(visibleNames(text))
  })

  it.each(slideNames)('hidden: %s', async (name) => {
    const text = hideSlide(deck, name)
    expect(findViolations(text)).toEqual([])
    expect(visibleNames(text)).toEqual(slideNames.filter((n) => n !== name))
    expect(await visibleNamesInSlidev(text)).toEqual(visibleNames(text))
  })
})

describe('what goes wrong is told', () => {
  it('a slide cut out that data and links call by name', () => {
    const gone = readRawSlides(deck).filter((s) => s.name !== 'attention')
    const found = findReferenceViolations(gone).join('\n')
    for (const where of [
      'data/rooms.ts',
      'data/glossary.ts',
      'data/numbers.ts',
      'tests/look/snapshot-slides.ts',
    ])
      expect(found).toContain(where)
    expect(found).toContain('slides.md has no slide “attention”')
  })

  it('a link in a component to a slide that is gone', () => {
    const gone = readRawSlides(deck).filter((s) => s.name !== 'glossary')
    expect(findReferenceViolations(gone).join()).toMatch(
      /components\/shared\/NewTerms.vue:\d+: slides.md has no slide “glossary”/,
    )
  })

  it('a room whose slide went to another floor', () => {
    const text = deck.replace(/(routeAlias: gpu\n[^-]*?floor: )2/, '$13')
    expect(findViolations(text)).toEqual([expect.stringContaining('data/rooms.ts, gpu: a room of floor 2')])
  })

  it('an inserted slide without a name, or with a name that is taken', () => {
    expect(
      findViolations(insertSlide(deck, NEW_SLIDE.replace('routeAlias: quick-question\n', ''), 'gpu')).join(),
    ).toMatch(/slides.md:\d+: this slide has no name/)
    expect(
      findViolations(insertSlide(deck, NEW_SLIDE.replace('quick-question', 'handout'), 'gpu')).join(),
    ).toContain('named “handout”')
  })
})
