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

  it('divide by the root mean square in RMSNorm, with a gain unless told otherwise', () => {
    const norm = nn.RMSNorm(2, { eps: 3 })
    expect([...norm.namedParameters().keys()]).toEqual(['gain'])
    norm.gain!.data.set([10, 20])
    // Mean square 1 + ε 3: divided by 2.
    expect([...norm(nn.tensor([[1, -1]])).data]).toEqual([5, -10])
    const plain = nn.RMSNorm(2, { affine: false })
    expect(plain.parameters()).toEqual([])
    expect([...plain(nn.tensor([[7, -7]])).data]).toEqual([expect.closeTo(1), expect.closeTo(-1)])
  })

  it('pass bias and deviation on to every linear layer of attention and MLP', () => {
    const block = nn.Block(2, { heads: 1, gated: true, bias: false, std: 0, norm: (n) => nn.LayerNorm(n, { affine: false }) }) // prettier-ignore
    const parameters = block.namedParameters()
    const layers = ['attention.qkv', 'attention.out', 'mlp.gate', 'mlp.up', 'mlp.down']
    expect([...parameters.keys()]).toEqual(layers.map((layer) => `${layer}.weight`))
    for (const [path, { data }] of parameters) expect(data, path).toEqual(new Float32Array(data.length))
  })

  it('attend by the cosine of the distance with rotary positions, at once or with a past', () => {
    const layer = nn.Attention(2, { heads: 1, rotary: true })
    const [identity, zeros] = [[1, 0, 0, 1], [0, 0, 0, 0]] // prettier-ignore
    // Every query and key is (1, 0), so that their product is cos(i − j); values are x.
    layer.qkv.weight.data.set([...zeros, ...zeros, ...identity])
    layer.qkv.bias!.data.set([1, 0, 1, 0, 0, 0])
    layer.out.weight.data.set(identity)
    const x = [[1, 2], [-3, 5], [4, -1], [2, 2]] // prettier-ignore
    const expected = x.map((_, i) => {
      const weights = x.slice(0, i + 1).map((_, j) => Math.exp(Math.cos(i - j) / Math.SQRT2))
      const sumOf = (terms: number[]) => terms.reduce((a, b) => a + b)
      return [0, 1].map((d) => expect.closeTo(sumOf(weights.map((w, j) => w * x[j][d])) / sumOf(weights), 5))
    })
    expect(layer(nn.tensor(x)).toArray()).toEqual(expected)

    let stored: nn.Tensor[] = []
    const past: nn.PastKeyValues = {
      get length() {
        return stored[0]?.shape[0] ?? 0
      },
      extend: (_, ...next) => (stored = stored.length ? next.map((t, i) => nn.concat([stored[i], t])) : next),
    }
    const inTurn = [x.slice(0, 1), x.slice(1, 3), x.slice(3)].map((part) => layer(nn.tensor(part), past))
    expect(nn.concat(inTurn).toArray()).toEqual(expected)
  })

  it('make the hidden layer of an MLP four times as wide as its input by default', () =>
    expect(nn.MLP(3).up.weight.shape).toEqual([12, 3]))
})
