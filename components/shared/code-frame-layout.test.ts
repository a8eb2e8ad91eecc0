import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CODE_FRAME, codeLine } from './code-frame-layout'

const tokens = readFileSync('styles/tokens.css', 'utf8')
const codeStyles = readFileSync('styles/code.css', 'utf8')

describe('a line in a code frame', () => {
  it('stands a line’s distance under the one before, as wide as its characters', () => {
    const [first, second] = [codeLine(1, 10), codeLine(2, 20)]
    expect(second.y - first.y).toBe(CODE_FRAME.pitch)
    expect([second.x, second.width]).toEqual([first.x, 2 * first.width])
    expect(first.width).toBeCloseTo(10 * 0.58 * CODE_FRAME.size)
  })

  it('begins right of line numbers as wide as the style sheets make them', () => {
    expect(tokens).toContain('--w-mid: 1.75px')
    expect(tokens).toContain('--t-note: 18px')
    expect(codeStyles).toMatch(
      /\.shiki-magic-move-line-number \{\s*min-width: 5ch;[^}]*font-size: var\(--t-note\)/,
    )
    expect(codeLine(1, 0)).toEqual({ x: 118, y: 212, width: 0 })
  })
})
