import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findClassClashes, findEmoji, findStyleViolations, findPageWideHas } from './rules/style'

describe('colours, spacing and type sizes', () => {
  it('come from styles/tokens.css', () => {
    const files = readSourceFiles(/^(layouts|components|routes|styles|slide-).*\.(vue|css|ts)$/)
    const checked = files.filter((f) => f.path !== 'styles/tokens.css' && !f.path.endsWith('.test.ts'))
    expect(checked.length).toBeGreaterThan(10)
    expect(checked.flatMap(findStyleViolations)).toEqual([])
  })

  it('are reported anywhere else, with the token to use', () => {
    const violationsOf = (text: string) => findStyleViolations({ path: 'components/a/A.vue', text }).join()
    expect(violationsOf('\n.a { color: #fff; }')).toContain("A.vue:2 has '#fff': use a colour token")
    expect(violationsOf('fill="rgb(1 2 3)"')).toContain('colour token')
    expect(violationsOf('.a { color: crimson }')).toContain("'color: crimson': use a colour token")
    expect(violationsOf('<path stroke="red" />')).toContain('colour token')
    expect(violationsOf('.a { color: var(--red); fill: transparent; border: 0 solid CanvasText }')).toBe('')
    expect(violationsOf('.a { font-size: 18px }')).toContain('t-note')
    expect(violationsOf('.a { font: 600 24px/1 var(--font-mono) }')).toContain('shorthand')
    expect(violationsOf('.a { font-size: var(--t-body); fill: url(#a1b) } // #fff')).toBe('')
    expect(violationsOf('.a { padding: 0 18px }')).toContain('spacing token')
    expect(violationsOf('.a { margin: 0 var(--sp-18) 104px; left: 18px }')).toBe('')
    expect(violationsOf('<a href="#/12">')).toBe('')
  })
})

describe('the rule against page-wide :has()', () => {
  it('is kept by every style', () =>
    expect(
      readSourceFiles(/^(layouts|components|routes|styles|setup).*\.(vue|css)$/).flatMap(findPageWideHas),
    ).toEqual([]))
  it.each(['html:has(.a) {}', '.x, :root:not(.dark):has(.a) {}', '.slidev-layout.opener:has(.a) > .b {}'])(
    'reports %s',
    (text) => expect(findPageWideHas({ path: 'a.css', text }).join()).toContain('a.css:1'),
  )
  it.each(['label:has(:focus) {}', '.slidev-layout .a:has(.b) {}', '.slidev-layout:has(> .a) {}'])(
    'allows %s',
    (text) => expect(findPageWideHas({ path: 'a.css', text })).toEqual([]),
  )
})

describe('the classes of the pages in routes/', () => {
  const styleSheets = readSourceFiles(/^styles\/.*\.css$/)
  it('are not styled by the deck as well', () => {
    expect(styleSheets.length).toBeGreaterThan(5)
    expect(findClassClashes(readSourceFiles(/^routes\/.*\.vue$/), styleSheets)).toEqual([])
  })
  it('are reported if the deck styles them, except below :deep()', () => {
    const page = (css: string) => [{ path: 'routes/a/A.vue', text: `<style scoped>\n${css}\n</style>` }]
    expect(findClassClashes(page('.block {\n  top: 0;\n}'), styleSheets).join()).toContain('.block')
    expect(
      findClassClashes(page('.here-only {\n  top: 0;\n}\n.a :deep(.block) {\n  top: 0;\n}'), styleSheets),
    ).toEqual([])
  })
})

describe('emoji', () => {
  it('do not occur in the deck', () => {
    const deck = readSourceFiles(/^(slides\.md|(data|components|layouts|routes)\/.*\.(ts|vue))$/)
    expect(deck.flatMap(findEmoji)).toEqual([])
  })

  it('are distinguished from other symbols', () => {
    const emojiIn = (text: string) => findEmoji({ path: 'slides.md', text })
    expect(emojiIn('🧠')).toHaveLength(1)
    expect(emojiIn('→ · × © 12')).toHaveLength(0)
  })
})
