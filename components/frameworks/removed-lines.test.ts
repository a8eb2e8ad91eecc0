import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { CODE_FRAME } from '../shared/code-frame-layout'
import { removedLines, removedLinesBracket } from './removed-lines'

it('has a bar for each of the seven lines of calculus, one line apart, from the sixth line on', () => {
  expect(removedLines).toHaveLength(7)
  expect(removedLines.map(({ y }) => y)).toEqual(
    removedLines.map((_, i) => removedLines[0].y + i * CODE_FRAME.pitch),
  )
  const code = readFileSync(new URL('./by-hand.ts', import.meta.url), 'utf8')
    .split('#region code\n')[1]
    .split('\n')
  expect(code[5]).toContain('const dGuess')
  expect(removedLines[0].y).toBe(390)
})

it('has a bracket right of the longest bar, inside the frame', () => {
  for (const { x, y, width, height } of removedLines) {
    expect(removedLinesBracket.x).toBeGreaterThan(x + width)
    expect(y).toBeGreaterThanOrEqual(removedLinesBracket.top)
    expect(y + height).toBeLessThanOrEqual(removedLinesBracket.bottom)
  }
  expect(removedLinesBracket.x).toBeLessThan(CODE_FRAME.x + CODE_FRAME.width)
})

it('belongs to a code frame at its default place', () => {
  const { content } = readRawSlides().find((slide) => slide.name === 'gradients')!
  expect(content).toMatch(/<CodeFrame /)
  expect(content).not.toMatch(/<CodeFrame [^>]*:(x|y|size|pitch)="/)
})
