import { describe, expect, it } from 'vitest'
import { codeExcerpts, findExcerptViolations } from './rules/code-excerpts'
import { readSourceFiles, type SourceFile } from './rules/source-files'

const SECTION = 'A live demo'
const [contributing] = readSourceFiles(/^CONTRIBUTING\.md$/) as [SourceFile]
const files = readSourceFiles(/\.(ts|vue)$/)

/** A line of a file with a planted difference if it is the line of an excerpt. */
const changed = (line: string, excerptLine: string) =>
  line.trim().replace(/\s+/g, ' ') === excerptLine ? `${line} // changed` : line

describe('the code in CONTRIBUTING.md, “A live demo”', () => {
  const excerpts = codeExcerpts(contributing.text, SECTION)

  it('is the code of the files it names', () => {
    expect(findExcerptViolations(contributing, SECTION, files)).toEqual([])
  })

  it('shows a computation, its state and its component', () => {
    expect(excerpts.map(({ path }) => path?.split('.').at(-1))).toEqual(['ts', 'ts', 'vue'])
    for (const { lines } of excerpts) expect(lines.length).toBeGreaterThan(5)
  })

  it('is reported for each line that differs from the file', () => {
    for (const { path, lines } of excerpts)
      for (const line of new Set(lines.filter((l) => l !== '…'))) {
        const withDifference = files.map((file) =>
          file.path === path ? { path, text: file.text.replaceAll(/^.*$/gm, (l) => changed(l, line)) } : file,
        )
        expect(findExcerptViolations(contributing, SECTION, withDifference).join(), line).toContain(path)
      }
  })
})

describe('a code excerpt', () => {
  const code = [
    { path: 'packages/llm-stack/theory/sum.ts', text: 'const a = 1\n\n  const  b = 2\nconst c = 3\n' },
  ]
  const violationsOf = (...lines: string[]) =>
    findExcerptViolations({ path: 'A.md', text: ['# A', '## B', ...lines, '', '## C'].join('\n') }, 'B', code)

  it('may leave out lines only where it says so', () => {
    const name = 'See `packages/llm-stack/theory/sum.ts`:'
    expect(violationsOf(name, '', '    const a = 1', '    const b = 2')).toEqual([])
    expect(violationsOf(name, '', '    const a = 1', '    …', '    const c = 3')).toEqual([])
    expect(violationsOf(name, '', '    const a = 1', '    const c = 3')).toEqual([
      'A.md:5: packages/llm-stack/theory/sum.ts does not have “const c = 3” there.',
    ])
    expect(violationsOf(name, '', '    const b = 2', '    …', '    const a = 1')).toHaveLength(1)
  })

  it('may be fenced or stand in a list item', () => {
    const item = '1. `packages/llm-stack/theory/sum.ts` adds up.'
    expect(violationsOf('`packages/llm-stack/theory/sum.ts`:', '```ts', 'const b = 3', '```')).toHaveLength(1)
    expect(violationsOf(item, '   It has two lines:', '', '       const a = 1')).toEqual([])
    expect(violationsOf(item, '   It has two lines:', '', '       const a = 2')).toHaveLength(1)
  })

  it('must name an existing file', () => {
    expect(violationsOf('As follows:', '', '    const a = 1')).toEqual([
      'A.md:5: no file is named before this code.',
    ])
    expect(violationsOf('`packages/llm-stack/theory/total.ts`:', '', '    const a = 1')).toEqual([
      'A.md:5: there is no packages/llm-stack/theory/total.ts.',
    ])
  })
})
