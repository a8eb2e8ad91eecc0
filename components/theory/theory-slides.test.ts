import { describe, expect, it } from 'vitest'
import { expression, moved } from './expression'
import { draw, tokens } from './cat-sat'
import { compare, nearest, words } from './words'

describe('word vectors', () => {
  it('put cat near kitten and far from bus', () => {
    expect(compare(words.cat, words.kitten).cosine).toBeGreaterThan(0.98)
    expect(compare(words.cat, words.bus).angle).toBeGreaterThan(60)
    expect(nearest(words.cat, Object.values(words)).map((n) => n.word.text)).toEqual([
      'kitten',
      'horse',
      'car',
      'bus',
    ])
  })
})

describe('next token', () => {
  it('draws the token under the needle, the same each time', () => {
    const { chances, needle, token } = draw(1)
    const before = chances.slice(0, token).reduce((a, b) => a + b, 0)
    expect(needle).toBeGreaterThanOrEqual(before)
    expect(needle).toBeLessThan(before + chances[token])
    expect(tokens[token]).toBe('sofa')
  })
})

describe('expression', () => {
  it('has gradients a nudge confirms, and is left as it was', () => {
    const { a, b, c, result } = expression()
    expect([a.grad, b.grad, c.grad, result.data]).toEqual([30, 20, 10, 25])
    for (const x of [a, b, c]) expect(moved(result, x, 0.001) / 0.001).toBeCloseTo(x.grad, 1)
    expect(result.data).toBe(25)
  })
})
