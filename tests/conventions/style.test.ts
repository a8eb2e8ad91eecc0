import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findClassClashes, findEmoji, findStyleViolations, findPageWideHas } from './rules/style'

describe('colours, spacing and type sizes', () => {
  it('come from styles/tokens.css', () => {
    const files = readSourceFiles(/^(layouts|components|routes|styles|slide-).*\.(vue|css|ts)$/)
    const judged = files.filter((f) => f.path !== 'styles/tokens.css' && !f.path.endsWith('.test.ts'))
    expect(judged.length).toBeGreaterThan(10)
    expect(judged.flatMap(findStyleViolations)).toEqual([])
  })

  it('are found where they should not be, and the message says what to use', () => {
    const look = (text: string) => findStyleViolations({ path: 'components/a/A.vue', text }).join()
    expect(look('\n.a { color: #fff; }')).toContain("A.vue:2 has '#fff': use a colour token")
    expect(look('fill="rgb(1 2 3)"')).toContain('colour token')
    expect(look('.a { font-size: 18px }')).toContain('t-note')
    expect(look('.a { font: 600 24px/1 var(--font-mono) }')).toContain('shorthand')
    expect(look('.a { font-size: var(--t-body); fill: url(#a1b) } // #fff')).toBe('')
    expect(look('.a { padding: 0 18px }')).toContain('spacing token')
    expect(look('.a { margin: 0 var(--sp-18) 104px; left: 18px }')).toBe('')
    expect(look('<a href="#/12">')).toBe('')
  })
})

describe('the whole page', () => {
  it('is searched by no style', () =>
    expect(
      readSourceFiles(/^(layouts|components|routes|styles|setup).*\.(vue|css)$/).flatMap(findPageWideHas),
    ).toEqual([]))
  it.each(['html:has(.a) {}', '.x, :root:not(.dark):has(.a) {}', '.slidev-layout.opener:has(.a) > .b {}'])(
    'is, by %s',
    (text) => expect(findPageWideHas({ path: 'a.css', text }).join()).toContain('a.css:1'),
  )
  it.each(['label:has(:focus) {}', '.slidev-layout .a:has(.b) {}', '.slidev-layout:has(> .a) {}'])(
    'is not, by %s',
    (text) => expect(findPageWideHas({ path: 'a.css', text })).toEqual([]),
  )
})

describe('classes of the pages beside the deck', () => {
  const sheets = readSourceFiles(/^styles\/.*\.css$/)
  it('are none that the deck gives a look', () => {
    expect(sheets.length).toBeGreaterThan(5)
    expect(findClassClashes(readSourceFiles(/^routes\/.*\.vue$/), sheets)).toEqual([])
  })
  it('are told where they are', () => {
    const page = (css: string) => [{ path: 'routes/a/A.vue', text: `<style scoped>\n${css}\n</style>` }]
    expect(findClassClashes(page('.block {\n  top: 0;\n}'), sheets).join()).toContain('.block')
    expect(
      findClassClashes(page('.here-only {\n  top: 0;\n}\n.a :deep(.block) {\n  top: 0;\n}'), sheets),
    ).toEqual([])
  })
})

describe('emoji', () => {
  it('are nowhere in the deck', () => {
    const deck = readSourceFiles(/^(slides\.md|(data|components|layouts|routes)\/.*\.(ts|vue))$/)
    expect(deck.flatMap(findEmoji)).toEqual([])
  })

  it('are told from signs that are no emoji', () => {
    const look = (text: string) => findEmoji({ path: 'slides.md', text })
    expect(look('🧠')).toHaveLength(1)
    expect(look('→ · × © 12')).toHaveLength(0)
  })
})
