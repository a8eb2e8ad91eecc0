import { describe, expect, it } from 'vitest'
import { adam, sgd } from '../../stack/theory'
import { look } from './bank'
import { trip } from './belt'
import { expression, moved } from './expression'
import { draw, tokens } from './cat-sat'
import { RATES, walk, walks } from './ravine'
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

describe('ravine', () => {
  it('is walked at the best rates, and Adam needs fewer steps', () => {
    const { sgd: plain, adam: adaptive } = walks()
    expect(adaptive.steps).toBeLessThan(plain.steps / 2)
    const rates = Array.from({ length: 40 }, (_, i) => (i + 1) / 20)
    for (const r of rates) {
      expect(walk(sgd({ lr: r * 0.01 })).steps).toBeGreaterThanOrEqual(plain.steps - 3)
      expect(walk(adam({ lr: r })).steps).toBeGreaterThanOrEqual(adaptive.steps - 3)
    }
    expect(RATES.sgd).toBeLessThan(0.02)
  })
})

describe('bank', () => {
  it('leans to water by the river and to money beside savings, the same way', () => {
    const [river, savings] = [look('river'), look('savings')]
    expect(river.lean[5]).toBeLessThan(-0.5)
    expect(savings.lean[5]).toBeCloseTo(-river.lean[5])
    for (const row of river.weights) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1)
    expect(river.weights[0].slice(1)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('belt', () => {
  it('only ever adds', () => {
    const t = trip()
    t.input.forEach((x, i) => {
      expect(t.middle[i]).toBeCloseTo(x + t.attended[i])
      expect(t.output[i]).toBeCloseTo(t.middle[i] + t.computed[i])
    })
  })
})
