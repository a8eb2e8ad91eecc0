import { describe, expect, it } from 'vitest'
import { numericGradient } from './numeric-gradient.test-helper'
import { adam, adamW, descend, momentum, sgd } from './optimizers'

/** A ravine: 20 times as steep along y as along x, with its minimum at the origin. */
const ravine = (x: number[]) => 0.5 * (x[0] ** 2 + 20 * x[1] ** 2)
const gradient = (x: number[]) => [x[0], 20 * x[1]]

describe('update rules', () => {
  it('take the published first two steps', () => {
    const plain = descend(gradient, [1, 1], sgd({ lr: 0.01 }), 2)[2]
    expect(plain[0]).toBeCloseTo(0.99 ** 2, 12)
    expect(plain[1]).toBeCloseTo(0.8 ** 2, 12)
    const ball = descend(gradient, [1, 1], momentum({ lr: 0.01, mu: 0.5 }), 2)[2]
    expect(ball[0]).toBeCloseTo(0.99 - 0.01 * (0.5 * 1 + 0.99), 12)
    // Adam's first step is lr along each axis, whatever the slope.
    const adams = descend(gradient, [1, 1], adam({ lr: 0.1, eps: 0 }), 1)[1]
    adams.forEach((x) => expect(x).toBeCloseTo(0.9, 12))
    const decayed = descend(gradient, [1, 1], adamW({ lr: 0.1, eps: 0, decay: 0.5 }), 1)[1]
    decayed.forEach((x) => expect(x).toBeCloseTo(0.9 - 0.1 * 0.5, 12))
    // m̂ = v̂ = 1: x moves by 1 / (√1 + ε). By default AdamW takes a hundredth of x, times the rate, off it.
    expect(descend(() => [1], [0], adam({ lr: 1, eps: 1 }), 1)[1][0]).toBeCloseTo(-0.5, 12)
    expect(descend(() => [0], [1], adamW({ lr: 0.1 }), 1)[1][0]).toBeCloseTo(0.999, 12)
  })

  it('make a path of the start and a point a step, and do not move the points behind them', () => {
    const start = [3, 1]
    const path = descend(gradient, start, sgd({ lr: 0.01 }), 2)
    expect(path).toHaveLength(3)
    expect([path[0], start]).toEqual([[3, 1], [3, 1]]) // prettier-ignore
    expect(path[1]).not.toEqual(path[2])
  })

  it('find the minimum of a ravine', () => {
    for (const rule of [sgd({ lr: 0.05 }), momentum({ lr: 0.01 }), adam({ lr: 0.1 }), adamW({ lr: 0.1 })])
      expect(ravine(descend(gradient, [3, 1], rule, 400).at(-1)!)).toBeLessThan(1e-3)
  })

  it('leave decay to adamW, whose errors carry its name', () => {
    const rates = { lr: 0.1, decay: 0.5 }
    // @ts-expect-error: decay is an option of adamW alone
    expect(descend(() => [0], [1], adam(rates), 1)[1][0]).toBe(1)
    expect(descend(() => [0], [1], adamW(rates), 1)[1][0]).toBe(0.95)
    expect(() => adamW({ decay: -1 })).toThrow('adamW: lr, eps, decay ≥ 0, got 0.001, 1e-8, -1')
    expect(() => adamW({ beta2: 2 })).toThrow('adamW: betas must be in [0, 1), got 0.9, 2')
    expect(() => adamW().step([1], [1, 2])).toThrow('adamW: parameters [1], gradient [2]')
  })

  it('work in place on typed arrays, at a rate that may change between steps', () => {
    const x = new Float32Array([1, 1])
    const rule = sgd({ lr: 0.1 })
    rule.lr = 1
    rule.step(x, [1, 0.5])
    expect([...x]).toEqual([0, 0.5])
  })

  it('refuse rates out of range and lists of unequal length', () => {
    expect(() => sgd({ lr: -1 })).toThrow('sgd: lr ≥ 0 and 0 ≤ mu < 1, got -1, 0')
    expect(() => adam({ beta1: 1 })).toThrow('adam: betas must be in [0, 1), got 1, 0.999')
    expect(() => sgd().step([1], [1, 2])).toThrow('sgd: parameters [1], gradient [2]')
    for (const mu of [-0.1, 1]) expect(() => momentum({ mu })).toThrow(`momentum: lr ≥ 0 and 0 ≤ mu < 1, got 0.01, ${mu}`) // prettier-ignore
    for (const rates of [{ lr: -1 }, { lr: NaN }, { eps: -1 }])
      expect(() => adam(rates)).toThrow('adam: lr, eps, decay ≥ 0, got ')
    for (const rates of [{ beta1: -0.1 }, { beta2: -0.1 }, { beta2: 1 }, { beta2: NaN }])
      expect(() => adam(rates)).toThrow('adam: betas must be in [0, 1), got ')
    const rule = adam()
    rule.step([1, 2], [1, 2])
    expect(() => rule.step([1], [1])).toThrow('adam: parameters [1], gradient [1], memory [2]')
    expect(() => descend(() => [NaN], [1], sgd(), 1)).toThrow('descend: NaN at index 0 of [1]')
  })

  it('remember the velocity of momentum, or both moments of Adam', () => {
    for (const [rule, count] of [
      [momentum(), 1],
      [adam(), 2],
    ] as const) {
      // prettier-ignore
      rule.step([1, 2], [1, 2])
      expect(rule.state).toEqual({ steps: 1, vectors: Array(count).fill(expect.any(Array)) })
    }
  })

  it('take rates of 0', () => {
    expect(descend(() => [1], [1], momentum({ lr: 0, mu: 0 }), 1)[1]).toEqual([1])
    // Without memory and ε, Adam's step is lr along the sign of the gradient.
    const rates = { lr: 0.5, beta1: 0, beta2: 0, eps: 0, decay: 0 }
    expect(descend(() => [9], [1], adamW(rates), 2)[2]).toEqual([0])
    expect(descend(() => [9], [1], adamW({ ...rates, lr: 0 }), 1)[1]).toEqual([1])
  })
})

describe('numericGradient', () => {
  it('agrees with the gradient worked out by hand', () => {
    const at = [0.7, -1.2]
    numericGradient(ravine, at).forEach((g, i) => expect(g).toBeCloseTo(gradient(at)[i], 8))
  })
})
