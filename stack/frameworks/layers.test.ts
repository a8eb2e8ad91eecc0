import { describe, expect, it } from 'vitest'
import * as nn from '.'

describe('layers', () => {
  it('start with weights of deviation 1/√inputs, and biases of 0', () => {
    nn.manualSeed(4)
    const { weight, bias } = nn.Linear(400, 50)
    const square = weight.data.reduce((sum, w) => sum + w * w, 0) / weight.data.length
    expect(Math.sqrt(square) * 20).toBeCloseTo(1, 1)
    expect(bias!.data.every((b) => b === 0)).toBe(true)
  })

  it('compute a gated MLP as down(activation(gate(x))·up(x)), worked out by hand', () => {
    const mlp = nn.MLP(1, { hidden: 1, gated: true, activation: nn.relu, bias: false })
    const [gate, up, down] = [mlp.gate!, mlp.up, mlp.down]
    for (const [part, w] of [[gate, 2], [up, -3], [down, 5]] as const) part.weight.data[0] = w // prettier-ignore
    // At 1 the gate is relu(2) = 2 and up is −3: 5·2·(−3). At −1 the gate is relu(−2) = 0, though up is 3.
    expect(mlp(nn.tensor([[1]])).data[0]).toBe(-30)
    expect(mlp(nn.tensor([[-1]])).data[0]).toBeCloseTo(0)
  })

  it('apply dropout to the outputs of both attention and MLP in a block', () => {
    nn.manualSeed(6)
    const x = nn.tensor([[1, 2, 3, 4]])
    // Almost everything is dropped, so almost nothing is added.
    const block = nn.Block(4, { heads: 1, dropout: 0.999_999 })
    expect([...block(x).data]).toEqual([1, 2, 3, 4])
    block.eval()
    expect([...block(x).data]).not.toEqual([1, 2, 3, 4])
  })

  it('draw no random number for dropout at rate 0', () => {
    const x = nn.tensor([1, 2])
    nn.manualSeed(6)
    const next = nn.uniform()
    nn.manualSeed(6)
    expect(nn.Dropout(0)(x)).toBe(x)
    expect(nn.uniform()).toBe(next)
  })

  it('make the hidden layer of an MLP four times as wide as its input by default', () =>
    expect(nn.MLP(3).up.weight.shape).toEqual([12, 3]))
})
