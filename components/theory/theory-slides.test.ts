import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expression, layOut, LEAF, leaves, moved, waves } from './expression'
import { chances, drawMore, none, plain, tokens, total } from './cat-sat'
import { compare, nearest, words } from './words'

describe('word vectors', () => {
  it('put cat near kitten and far from bus', () => {
    expect(compare(words.cat, words.kitten).cosine).toBeGreaterThan(0.98)
    expect(compare(words.cat, words.bus).angle).toBeGreaterThan(60)
    const near = nearest(words.cat, Object.values(words)).map((n) => n.word.text)
    expect(near.join(' ')).toBe('kitten dog horse car bus stone')
  })
})

describe('next token', () => {
  it('first draws sofa, though mat was likelier, the same each time', () => {
    const p = chances(plain)
    expect(Math.max(...p)).toBe(p[0])
    expect(tokens[drawMore(p, none, 1).last!]).toBe('sofa')
  })

  it('draws on where it stopped', () => {
    const p = chances(plain)
    expect(drawMore(p, drawMore(p, none, 1), 99)).toEqual(drawMore(p, none, 100))
    const many = drawMore(p, none, 2000)
    many.counts.forEach((n, i) => expect(n / total(many)).toBeCloseTo(p[i], 1))
  })

  it('cuts after the temperature and never draws what is cut', () => {
    const two = chances({ ...plain, k: 2 })
    expect(two.slice(2)).toEqual([0, 0, 0])
    expect(two[0] + two[1]).toBeCloseTo(1)
    expect(drawMore(two, none, 200).counts.slice(2)).toEqual([0, 0, 0])
    expect(chances({ temperature: 0.3, k: 5, p: 0.8 })).toEqual([1, 0, 0, 0, 0])
    expect(chances({ temperature: 2, k: 5, p: 0.8 }).filter((x) => x).length).toBeGreaterThan(2)
  })
})

describe('expression', () => {
  const named = (at = leaves) => {
    const result = expression(at)
    return Object.fromEntries(result.nodes().map((n) => [n.name, n]))
  }

  it('has gradients a nudge confirms, and is left as it was', () => {
    const { a, b, c, 'error = (…)²': result } = named()
    expect([a.grad, b.grad, c.grad, result.data]).toEqual([30, 20, 10, 25])
    for (const x of [a, b, c]) expect(moved(result, x, 0.001) / 0.001).toBeCloseTo(x.grad, 1)
    expect(result.data).toBe(25)
  })

  it('has them for any numbers put in', () => {
    const leaf = fc.integer({ min: LEAF.min * 10, max: LEAF.max * 10 }).map((n) => n / 10)
    fc.assert(
      fc.property(leaf, leaf, leaf, (a, b, c) => {
        const nodes = named({ a, b, c })
        const result = nodes['error = (…)²']
        for (const x of [nodes.a, nodes.b, nodes.c])
          expect(Math.abs(moved(result, x, 0.001) / 0.001 - x.grad)).toBeLessThan(0.03)
      }),
    )
  })

  it('is laid out and walked back from the graph itself', () => {
    const result = expression(leaves)
    expect(waves(result).map((wave) => wave.map((n) => n.name).sort())).toEqual([
      ['error = (…)²'],
      ['a·b + c'],
      ['a·b', 'c'],
      ['a', 'b'],
    ])
    const places = Object.fromEntries(layOut(result).map((p) => [p.node.name, [p.column, p.row]]))
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
