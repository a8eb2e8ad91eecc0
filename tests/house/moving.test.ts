import { load } from '@slidev/parser/fs'
import { describe, expect, it } from 'vitest'
import { nameFaults } from '../../setup/names'
import { deckText, readSlides, readWritten } from '../helpers/slides'
import { hidden, inserted, moved } from './rules/moving'
import { namedFaults } from './rules/named'
import { ruleFaults, rules } from './rules/slides'
import { earlyFaults } from './rules/vocabulary'

const deck = deckText()
const names = readSlides(deck).map((s) => s.name)

/** Everything the house has to say of a deck. */
function faults(text: string): string[] {
  const slides = readWritten(text)
  return [
    ...nameFaults(slides),
    ...rules.flatMap((rule) => ruleFaults(rule, slides)),
    ...namedFaults(slides),
    ...earlyFaults(slides),
  ]
}
/** Names of the slides that are shown, in order, as our reader has them and as Slidev itself has them. */
const shown = (text: string) => readSlides(text).map((s) => s.name)
async function shownBySlidev(text: string): Promise<unknown[]> {
  const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
  return slides.map((s) => s.frontmatter.routeAlias)
}

const NEW = `---
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
  it.each(names)('inserted behind %s', async (behind) => {
    const text = inserted(deck, NEW, behind)
    const at = names.indexOf(behind) + 1
    expect(faults(text)).toEqual([])
    expect(shown(text)).toEqual([...names.slice(0, at), 'quick-question', ...names.slice(at)])
    expect(await shownBySlidev(text)).toEqual(shown(text))
  })

  it('moved', async () => {
    const text = moved(deck, 'what-it-takes', 'alignment')
    expect(faults(text)).toEqual([])
    expect(shown(text).join()).toContain('alignment,what-it-takes')
    expect(await shownBySlidev(text)).toEqual(shown(text))
  })

  it.each(names)('hidden: %s', async (name) => {
    const text = hidden(deck, name)
    expect(faults(text)).toEqual([])
    expect(shown(text)).toEqual(names.filter((n) => n !== name))
    expect(await shownBySlidev(text)).toEqual(shown(text))
  })
})

describe('what goes wrong is told', () => {
  it('a slide cut out that data and links call by name', () => {
    const gone = readWritten(deck).filter((s) => s.name !== 'attention')
    const found = namedFaults(gone).join('\n')
    for (const where of ['data/rooms.ts', 'data/glossary.ts', 'data/numbers.ts', 'tests/look/telling.ts'])
      expect(found).toContain(where)
    expect(found).toContain('slides.md has no slide “attention”')
  })

  it('a link in a component to a slide that is gone', () => {
    const gone = readWritten(deck).filter((s) => s.name !== 'glossary')
    expect(namedFaults(gone).join()).toMatch(
      /components\/shared\/NewWords.vue:\d+: slides.md has no slide “glossary”/,
    )
  })

  it('a room whose slide went to another floor', () => {
    const text = deck.replace(/(routeAlias: gpu\n[^-]*?floor: )2/, '$13')
    expect(faults(text)).toEqual([expect.stringContaining('data/rooms.ts, gpu: a room of floor 2')])
  })

  it('an inserted slide without a name, or with a name that is taken', () => {
    expect(faults(inserted(deck, NEW.replace('routeAlias: quick-question\n', ''), 'gpu')).join()).toMatch(
      /slides.md:\d+: this slide has no name/,
    )
    expect(faults(inserted(deck, NEW.replace('quick-question', 'handout'), 'gpu')).join()).toContain(
      'named “handout”',
    )
  })
})
