import { load } from '@slidev/parser/fs'
import { describe as group, expect, it } from 'vitest'
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

group('what reaches every visitor', () => {
  it('is what the deck reads, and no more', () => {
    const whole = frontmatterModule(
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
    const { code, note } = stripFrontmatter(whole, 7)
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

  it('is an error where Slidev writes its modules in another way', () => {
    expect(() => stripFrontmatter('export const frontmatter = {}', 1)).toThrow(/in a new way/)
  })
})

group('what the handout is told', () => {
  it('is the picture and the sources of every slide', async () => {
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
