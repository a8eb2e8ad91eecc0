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

describe('the expression', () => {
  const nodesByName = (leaves = defaultLeaves) => {
    const result = buildExpression(leaves)
    return Object.fromEntries(result.nodes().map((n) => [n.name, n]))
  }

  it('has gradients that finite differences confirm, and keeps its value', () => {
    const { a, b, c, 'error = (…)²': result } = nodesByName()
    expect([a.grad, b.grad, c.grad, result.data]).toEqual([30, 20, 10, 25])
    for (const x of [a, b, c]) expect(finiteDifference(result, x, 0.001) / 0.001).toBeCloseTo(x.grad, 1)
    expect(result.data).toBe(25)
  })

  it('has such gradients for any inputs', () => {
    const leaf = fc.integer({ min: LEAF_RANGE.min * 10, max: LEAF_RANGE.max * 10 }).map((n) => n / 10)
    fc.assert(
      fc.property(leaf, leaf, leaf, (a, b, c) => {
        const nodes = nodesByName({ a, b, c })
        const result = nodes['error = (…)²']
        for (const x of [nodes.a, nodes.b, nodes.c])
          expect(Math.abs(finiteDifference(result, x, 0.001) / 0.001 - x.grad)).toBeLessThan(0.03)
      }),
    )
  })

  it('has its layout and the order of its gradients from the graph', () => {
    const result = buildExpression(defaultLeaves)
    expect(backwardLayers(result).map((layer) => layer.map((n) => n.name).sort())).toEqual([
      ['error = (…)²'],
      ['a·b + c'],
      ['a·b', 'c'],
      ['a', 'b'],
    ])
    const positions = Object.fromEntries(layoutGraph(result).map((p) => [p.node.name, [p.column, p.row]]))
    expect(positions).toEqual({
      a: [0, 0],
      b: [0, 1],
      a·b: [1, 0.5],
      c: [0, 2],
      'a·b + c': [2, 1.25],
      'error = (…)²': [3, 1.25],
    })
  })
})
