import { describe, expect, it } from 'vitest'
import { mermaidBlocks, missingCharts, storedCharts } from './stored-charts'

const fence = (code: string, settings = '') => `\`\`\`mermaid${settings}\n${code}\n\`\`\`\n`

describe('the charts of a deck', () => {
  it('are the code in its mermaid fences, whatever their settings', () =>
    expect(mermaidBlocks(`# A\n${fence('a --> b', " {theme: 'base'}")}\n# B\n${fence('c --> d')}`)).toEqual([
      'a --> b',
      'c --> d',
    ]))
  it('may have several lines, and backticks within one', () =>
    expect(mermaidBlocks(fence('a --> b\n  b -- ```x``` --> c'))).toEqual(['a --> b\n  b -- ```x``` --> c']))
  it('do not begin within a line, and are in no other fence', () =>
    expect(mermaidBlocks('Write ```mermaid\na --> b\n```\n```ts\nlet a\n```\n')).toEqual([]))
})

it('charts that were not rendered in advance are missing', () => {
  const [first, second] = storedCharts.map(({ code }) => fence(code))
  expect(missingCharts(first + second)).toEqual([])
  expect(missingCharts(first + fence('a --> b'))).toEqual(['a --> b'])
})
