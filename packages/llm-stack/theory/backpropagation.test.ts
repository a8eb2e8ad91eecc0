import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gelu,
  geluSlope,
  logSigmoid,
  relu,
  reluSlope,
  sigmoid,
  silu,
  siluSlope,
  tanhSlope,
} from './activations'
import { numericDerivative, value, type Value } from './backpropagation'

/** The slide's example: (a·b + c)². */
function example() {
  const [a, b, c] = [value(2, 'a'), value(-3, 'b'), value(10, 'c')]
  const ab = a.mul(b).as('a·b')
  const sum = ab.add(c).as('a·b + c')
  return { a, b, c, ab, sum, f: sum.pow(2).as('f') }
}

describe('Value', () => {
  it('computes and differentiates (a·b + c)²', () => {
    const { a, b, c, f } = example()
    expect(f.data).toBe(16)
    f.backward()
    expect([a.grad, b.grad, c.grad]).toEqual([-24, 16, 8])
  })

  it('computes every value anew after a leaf was edited', () => {
    const { a, b, f } = example()
    b.data = 1
    expect(f.forward()).toBe(144)
    f.zeroGrad()
    f.backward()
    expect([a.grad, b.grad]).toEqual([24, 48])
  })

  it('accumulates the gradients of leaves until they are cleared, as the framework does', () => {
    const { a, b, ab, f } = example()
    f.backward()
    f.backward()
    expect([a.grad, b.grad]).toEqual([-48, 32])
    expect(ab.grad).toBe(8)
    ab.backward()
    expect([a.grad, b.grad]).toEqual([-51, 34])
    f.zeroGrad()
    for (const node of f.nodes()) expect(node.grad).toBe(0)
  })

  it('lists nodes children first', () => {
    const { a, b, c, ab, sum, f } = example()
    expect(f.nodes()).toEqual([a, b, ab, c, sum, f])
    expect(sum.children).toEqual([ab, c])
    expect(f.nodes().map(({ name }) => name)).toEqual(['a', 'b', 'a·b', 'c', 'a·b + c', 'f'])
    expect(ab.op).toBe('×')
    expect(ab.partials).toEqual([-3, 2])
  })

  it('has no name, operation or partials that nobody gave it', () => {
    const nodes = value(2).add(1).nodes()
    expect(nodes.map(({ name, op }) => name + op)).toEqual(['', '', '+'])
    expect(nodes.map(({ partials }) => partials)).toEqual([[], [], [1, 1]])
  })

  it('visits a value once, however often it is used', () => {
    let x = value(1)
    for (let i = 0; i < 50; i++) x = x.add(x)
    expect([x.nodes().length, x.data]).toEqual([51, 2 ** 50])
  })

  it('adds up the gradient of a value used twice', () => {
    const a = value(3)
    const f = a.mul(a).add(a)
    f.backward()
    expect(a.grad).toBe(7)
  })

  type Operation<T> = (a: T, b: T) => T
  /** Each operation, the same on plain numbers, and its label in a drawing. */
  const operations: Record<string, [Operation<Value>, Operation<number>, label: string]> = {
    add: [(a, b) => a.add(b), (a, b) => a + b, '+'],
    sub: [(a, b) => a.sub(b), (a, b) => a - b, '−'],
    mul: [(a, b) => a.mul(b), (a, b) => a * b, '×'],
    div: [(a, b) => a.div(b), (a, b) => a / b, '÷'],
    pow: [(a) => a.pow(3), (a) => a ** 3, '^3'],
    square: [(a) => a.pow(2), (a) => a * a, '²'],
    exp: [(a) => a.exp(), Math.exp, 'exp'],
    log: [(a) => a.log(), Math.log, 'log'],
    tanh: [(a) => a.tanh(), Math.tanh, 'tanh'],
    relu: [(a, b) => a.sub(b).relu(), (a, b) => Math.max(0, a - b), 'relu'],
    numbers: [(a) => a.add(1).mul(2).sub(3).div(4), (a) => ((a + 1) * 2 - 3) / 4, '÷'],
  }
  it('has every operation in the list of checks', () => {
    const methods = Object.entries(value(1)).filter(
      ([name, part]) => typeof part === 'function' && name !== 'as',
    )
    expect(methods.length).toBeGreaterThan(8)
    expect(methods.map(([name]) => name).filter((name) => !operations[name])).toEqual([])
  })
  for (const [name, [f, onNumbers, label]] of Object.entries(operations))
    it(`computes ${name} as numbers do, and its gradient as central differences do`, () => {
      const positive = fc.double({ min: 0.3, max: 3, noNaN: true })
      fc.assert(
        fc.property(positive, positive, (x, y) => {
          fc.pre(Math.abs(x - y) > 0.01)
          const [a, b] = [value(x), value(y)]
          const result = f(a, b)
          expect([result.data, result.op]).toEqual([expect.closeTo(onNumbers(x, y), 10), label])
          result.backward()
          expect(numericDerivative(result, a)).toBeCloseTo(a.grad, 4)
          expect(numericDerivative(result, b)).toBeCloseTo(b.grad, 4)
          expect([a.data, b.data]).toEqual([x, y])
        }),
      )
    })

  it('names the operation whose value is not finite, with its inputs', () => {
    expect(() => value(NaN, 'x')).toThrow('x: NaN')
    expect(() => value(NaN)).toThrow('value: NaN')
    expect(() => value(-1).log()).toThrow('log: NaN from [-1]')
    expect(() => value(1).div(0)).toThrow('÷: Infinity from [1,0]')
  })
})

describe('activations', () => {
  it('keep ln σ finite for inputs of any size', () => {
    expect(logSigmoid(-1000)).toBe(-1000)
    expect(logSigmoid(1000)).toBe(0)
    expect(logSigmoid(0)).toBeCloseTo(-Math.LN2, 12)
  })

  it('GELU is x·Φ(x) to three digits, by a table of the normal distribution', () => {
    for (const [x, share] of [
      [0.5, 0.69146],
      [1, 0.84134],
      [2, 0.97725],
    ])
      // prettier-ignore
      expect(gelu(x)).toBeCloseTo(x * share, 3)
  })

  it('ReLU has slope 0 at 0', () => expect([-1, 0, 1].map(reluSlope)).toEqual([0, 0, 1]))

  it('have the slopes they claim', () => {
    for (const x of [-2.5, -0.7, 0.3, 1.9])
      for (const [f, slope] of [
        [relu, reluSlope],
        [gelu, geluSlope],
        [silu, siluSlope],
        [logSigmoid, (z: number) => sigmoid(-z)],
        [Math.tanh, tanhSlope],
      ])
        expect((f(x + 1e-5) - f(x - 1e-5)) / 2e-5).toBeCloseTo(slope(x), 6)
  })
})
