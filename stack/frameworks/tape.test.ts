import { describe, expect, it } from 'vitest'
import * as nn from '.'
import { GPT, MICRO } from './gpt.test-helper'
import { seeded } from '../theory'

const loss = (x: nn.Tensor, w: nn.Tensor) => nn.sum(nn.tanh(nn.linear(x, w)))

describe('backward', () => {
  it('adds up over several calls until the gradient is cleared', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    nn.sum(w).backward()
    nn.sum(nn.scale(w, 3)).backward()
    expect(w.toArray('grad')).toEqual([[4, 4]])
  })

  it('does not clear the gradient of a parameter through a view of it', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    nn.sum(nn.transpose(w)).backward()
    nn.sum(nn.transpose(w)).backward()
    expect([...w.grad]).toEqual([2, 2])
  })

  it('leaves data and frozen parameters alone', () => {
    const x = nn.tensor([[1, 2]])
    const w = nn.tensor([[3, 4]]).requireGrad()
    loss(x, w).backward()
    expect(x.grad).toHaveLength(0)
    w.grad.fill(0)
    w.requireGrad(false)
    const v = nn.tensor([[0.1, 0.2]]).requireGrad()
    nn.sum(nn.mul(v, w)).backward()
    expect([...w.grad]).toEqual([0, 0])
    expect([...v.grad]).toEqual([3, 4])
  })

  it('refuses what it cannot differentiate', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    expect(() => w.backward()).toThrow('backward: needs one number, got [1, 2]')
    expect(() => nn.sum(nn.tensor([1])).backward()).toThrow(
      'backward: the result [1] depends on no parameter',
    )
    expect(() => nn.noGrad(() => nn.sum(w)).backward()).toThrow('depends on no parameter')
    expect(() => nn.tanh(w).requireGrad()).toThrow('requireGrad: [1, 2] was computed by tanh')
  })

  it('blames NaN on the operation it came out of', () => {
    const w = nn.tensor([[1e38, 1e38]]).requireGrad()
    const broken = () => nn.mean(nn.tanh(nn.sub(nn.mul(w, w), nn.mul(w, w))))
    expect(() => broken().backward()).toThrow('mul: NaN or infinity in output [1, 2] from [1, 2] and [1, 2]')
    expect(() => broken().item()).toThrow('mul: NaN or infinity')
    w.data[0] = NaN
    expect(() => nn.crossEntropy(nn.scale(w, 2), [0]).backward()).toThrow(
      'scale: NaN or infinity in output [1, 2]',
    )
  })
})

describe('the tape', () => {
  it('computes the next batch into the same tensors', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const first = loss(nn.tensor([[1, 1]]), w)
    first.backward()
    const second = loss(nn.tensor([[0.1, 0.1]]), w)
    expect(second).toBe(first)
    expect(second.item()).toBeCloseTo(Math.tanh(0.3))
    w.grad.fill(0)
    second.backward()
    expect(w.grad[0]).toBeCloseTo(0.1 * (1 - Math.tanh(0.3) ** 2))
  })

  it('follows views to a new batch', () => {
    const w = nn.tensor([[1], [2]]).requireGrad()
    const f = (x: nn.Tensor) => nn.sum(nn.matmul(nn.transpose(x), w))
    f(nn.tensor([[1], [1]])).backward()
    expect(f(nn.tensor([[3], [4]])).item()).toBe(11)
  })

  it('never mixes up graphs, whatever comes between', () => {
    nn.manualSeed(5)
    const random = seeded(2)
    const models = [GPT(MICRO), GPT({ ...MICRO, width: 8, heads: 2 })]
    const ids = (n: number) => Array.from({ length: n }, () => Math.floor(random() * 27))
    const fresh = (model: (x: number[]) => nn.Tensor, x: number[], y: number[]) =>
      nn.noGrad(() => nn.crossEntropy(model(x), y).item())
    for (let i = 0; i < 40; i++) {
      const model = models[Math.floor(random() * 2)]
      const n = [16, 16, 5, 32][Math.floor(random() * 4)]
      const [x, y] = [ids(n), ids(n)]
      if (random() < 0.3) model(ids(16)) // a forward pass that is never used
      const loss = nn.crossEntropy(model(x), y)
      expect(loss.item()).toBe(fresh(model, x, y))
      if (random() < 0.2) continue
      loss.backward()
      const gradients = model.parameters().map((p) => p.grad.slice())
      model.parameters().forEach((p) => p.grad.fill(0))
      const again = nn.crossEntropy(model(x), y)
      again.backward()
      model.parameters().forEach((p, k) => expect(p.grad).toEqual(gradients[k]))
      model.parameters().forEach((p) => p.grad.fill(0))
    }
  })

  it('leaves a graph alone until its own loss has gone backward', () => {
    const [v, w] = [nn.tensor([[1, 2]]).requireGrad(), nn.tensor([[3, 4]]).requireGrad()]
    for (let round = 1; round < 5; round++) {
      const [x, y] = [nn.tensor([[round / 10, 0.1]]), nn.tensor([[0.2, round / 20]])]
      const first = loss(x, v)
      const second = loss(y, w)
      second.backward()
      loss(nn.tensor([[9, 9]]), v) // as the first, but after it and never used
      v.grad.fill(0)
      first.backward()
      expect(v.grad[0]).toBeCloseTo((round / 10) * (1 - Math.tanh(round / 10 + 0.2) ** 2), 5)
    }
  })

  it('notices a parameter that thaws', () => {
    const [a, b] = [nn.tensor([1]).requireGrad(), nn.tensor([2])]
    const f = () => nn.sum(nn.mul(a, nn.tanh(b)))
    f().backward()
    b.requireGrad()
    f().backward()
    expect(b.grad[0]).toBeCloseTo(1 - Math.tanh(2) ** 2)
  })

  it('keeps results of noGrad as they were', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const kept = nn.noGrad(() => loss(nn.tensor([[1, 1]]), w))
    const value = kept.item()
    for (let i = 0; i < 3; i++) loss(nn.tensor([[i, 1]]), w).backward()
    expect(kept.item()).toBe(value)
    expect(() => nn.noGrad(() => nn.add(w, kept))).toThrow(RangeError)
    expect(loss(nn.tensor([[1, 1]]), w).requiresGrad).toBe(true)
  })
})
