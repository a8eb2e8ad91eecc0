import { load } from '@slidev/parser/fs'
import { describe, expect, it } from 'vitest'
import { sourceById } from '../../data/sources'
import { readDeckText } from '../../tests/helpers/read-slides'
import { describeSlides, stripFrontmatter } from './frontmatter'

const frontmatterModule = (own: object, base: object) =>
  [
    `export const frontmatterData = ${JSON.stringify(own)}`,
    'export const meta = shallowReactive({',
    '  slide: {',
    `    ...(${JSON.stringify(base)}),`,
    '  },',
    '})',
  ].join('\n')

describe('stripFrontmatter', () => {
  it('keeps only the keys that the deck reads, and makes notes lazy', () => {
    const original = frontmatterModule(
      {
        routeAlias: 'tokens',
        floor: 3,
        slot: 10,
        demo: 30,
        pause: { 30: 10 },
        sources: ['a'],
        alt: 'Costs $1, or $& a piece.',
      },
      { title: 'Tokens', frontmatterRaw: "alt: 'Costs $1'\n", noteHTML: '<p>alt: $& stays</p>' },
    )
    const { code, note } = stripFrontmatter(original, 7)
    expect(note).toBe('<p>alt: $& stays</p>')
    const [first, ...others] = code.split('\n')
    expect(first).toMatch(/^import \{ lazyNote \} from '.*\/setup\/lazy\/notes.ts'$/)
    expect(others.join('\n')).toBe(
      frontmatterModule({ routeAlias: 'tokens', floor: 3 }, { title: 'Tokens' }).replace(
        /(\.\.\..*)/,
        '$1\n    get noteHTML() { return lazyNote(7) },',
      ),
    )
  })

  it('throws if Slidev writes its modules differently', () => {
    expect(() => stripFrontmatter('export const frontmatter = {}', 1)).toThrow(/has changed/)
  })
})

describe('describeSlides', () => {
  it('returns alternative text and known sources for every slide', async () => {
    const text = readDeckText()
    const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
    const described = describeSlides(slides)
    expect(Object.keys(described)).toHaveLength(slides.length)
    for (const { alt, sources } of Object.values(described)) {
      expect(alt).toMatch(/\w+ \w+/)
      for (const id of sources) expect(sourceById(id)).toBeDefined()
    }
  })
})
