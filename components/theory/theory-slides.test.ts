import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildExpression,
  layoutGraph,
  LEAF_RANGE,
  defaultLeaves,
  finiteDifference,
  backwardLayers,
} from './expression'
import {
  nextTokenProbabilities,
  drawTokens,
  noDraws,
  defaultSampling,
  tokens,
  totalDraws,
} from './next-token'

describe('next token', () => {
  it('first draws sofa, though mat was likelier, the same each time', () => {
    const p = nextTokenProbabilities(defaultSampling)
    expect(Math.max(...p)).toBe(p[0])
    expect(tokens[drawTokens(p, noDraws, 1).last!]).toBe('sofa')
  })

  it('draws on where it stopped', () => {
    const p = nextTokenProbabilities(defaultSampling)
    expect(drawTokens(p, drawTokens(p, noDraws, 1), 99)).toEqual(drawTokens(p, noDraws, 100))
    const many = drawTokens(p, noDraws, 2000)
    many.counts.forEach((n, i) => expect(n / totalDraws(many)).toBeCloseTo(p[i], 1))
  })

  it('cuts after the temperature and never draws what is cut', () => {
    const two = nextTokenProbabilities({ ...defaultSampling, k: 2 })
    expect(two.slice(2)).toEqual([0, 0, 0])
    expect(two[0] + two[1]).toBeCloseTo(1)
    expect(drawTokens(two, noDraws, 200).counts.slice(2)).toEqual([0, 0, 0])
    expect(nextTokenProbabilities({ temperature: 0.3, k: 5, p: 0.8 })).toEqual([1, 0, 0, 0, 0])
    expect(nextTokenProbabilities({ temperature: 2, k: 5, p: 0.8 }).filter((x) => x).length).toBeGreaterThan(
      2,
    )
  })
})

describe('expression', () => {
  const named = (at = defaultLeaves) => {
    const result = buildExpression(at)
    return Object.fromEntries(result.nodes().map((n) => [n.name, n]))
  }

  it('has gradients a nudge confirms, and is left as it was', () => {
    const { a, b, c, 'error = (…)²': result } = named()
    expect([a.grad, b.grad, c.grad, result.data]).toEqual([30, 20, 10, 25])
    for (const x of [a, b, c]) expect(finiteDifference(result, x, 0.001) / 0.001).toBeCloseTo(x.grad, 1)
    expect(result.data).toBe(25)
  })

  it('has them for any numbers put in', () => {
    const leaf = fc.integer({ min: LEAF_RANGE.min * 10, max: LEAF_RANGE.max * 10 }).map((n) => n / 10)
    fc.assert(
      fc.property(leaf, leaf, leaf, (a, b, c) => {
        const nodes = named({ a, b, c })
        const result = nodes['error = (…)²']
        for (const x of [nodes.a, nodes.b, nodes.c])
          expect(Math.abs(finiteDifference(result, x, 0.001) / 0.001 - x.grad)).toBeLessThan(0.03)
      }),
    )
  })

  it('is laid out and walked back from the graph itself', () => {
    const result = buildExpression(defaultLeaves)
    expect(backwardLayers(result).map((wave) => wave.map((n) => n.name).sort())).toEqual([
      ['error = (…)²'],
      ['a·b + c'],
      ['a·b', 'c'],
      ['a', 'b'],
    ])
    const places = Object.fromEntries(layoutGraph(result).map((p) => [p.node.name, [p.column, p.row]]))
    expect(places).toEqual({
      a: [0, 0],
      b: [0, 1],
      'a·b': [1, 0.5],
      c: [0, 2],
      'a·b + c': [2, 1.25],
      'error = (…)²': [3, 1.25],
    })
  })
})
