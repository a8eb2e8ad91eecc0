import { describe, expect, it, vi } from 'vitest'
import { frontmatter, stripFrontmatter } from './frontmatter'

const frontmatterModule = (own: object, base: object) =>
  [
    `export const frontmatterData = ${JSON.stringify(own)}`,
    'export const meta = shallowReactive({',
    '  slide: {',
    `    ...(${JSON.stringify(base)}),`,
    '  },',
    '})',
  ].join('\n')

const original = frontmatterModule(
  { routeAlias: 'tokens', floor: 3, sources: ['a'], alt: 'Costs $1, or $& a piece.' },
  { title: 'Tokens', frontmatterRaw: "alt: 'Costs $1'\n", noteHTML: '<p>alt: $& stays</p>' },
)

describe('stripFrontmatter', () => {
  it('takes out keys that nothing reads, and makes notes lazy', () => {
    const { code, note } = stripFrontmatter(original, 7, { omit: ['alt', 'sources'], lazyNotes: true })
    expect(note).toBe('<p>alt: $& stays</p>')
    const [first, ...others] = code.split('\n')
    expect(first).toMatch(/^import \{ lazyNote \} from '.*\/client\/notes.ts'$/)
    expect(others.join('\n')).toBe(
      frontmatterModule({ routeAlias: 'tokens', floor: 3 }, { title: 'Tokens' }).replace(
        /(\.\.\..*)/,
        '$1\n    get noteHTML() { return lazyNote(7) },',
      ),
    )
  })
  it('leaves the module as it is without options', () =>
    expect(stripFrontmatter(original, 7, { omit: [], lazyNotes: false })).toEqual({
      code: original,
      note: '',
    }))
  it('throws if Slidev writes its modules differently', () =>
    expect(() => stripFrontmatter('export const frontmatter = {}', 1, { omit: [], lazyNotes: true })).toThrow(
      /has changed/,
    ))
})

describe('virtual:notes', () => {
  const data = { slides: [{ source: { filepath: '/deck/slides.md' } }] } as never
  const loadNotes = async (lazyNotes: boolean, isBuild: boolean) => {
    const [virtual, change] = frontmatter(data, { omit: [], lazyNotes }) as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >[]
    if (isBuild) change!.config!()
    const load = vi.fn(async ({ id }) => change!.transform!(original, id))
    return [await virtual!.load!.call({ load }, '\0virtual:notes'), load.mock.calls] as const
  }
  it('has the notes of all slides in a build', async () => {
    const [code, loads] = await loadNotes(true, true)
    expect(code).toBe('export default ["<p>alt: $& stays</p>"]')
    expect(loads).toEqual([[{ id: '/deck/slides.md__slidev_1.frontmatter' }]])
  })
  it('is empty on the dev server, and where notes stay with their slides', async () => {
    expect((await loadNotes(true, false))[0]).toBe('export default []')
    expect((await loadNotes(false, true))[0]).toBe('export default []')
  })
  it('comes from no other module', () => {
    const [, change] = frontmatter(data, { omit: [], lazyNotes: true }) as unknown as {
      transform: (code: string, id: string) => unknown
    }[]
    expect(change!.transform('', '/deck/a.ts')).toBeUndefined()
  })
})
