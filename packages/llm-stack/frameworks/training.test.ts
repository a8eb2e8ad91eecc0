import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as nn from '.'
import type { Numbers } from '../theory'

const tinyModel = (seed = 1) => {
  nn.manualSeed(seed)
  const table = nn.Embedding(5, 8, { std: 0.1 })
  const blocks = [nn.Block(8, { heads: 2, rotary: true })]
  const head = nn.Linear(8, 5, { bias: false, std: 0.1 })
  const read = (ids: Numbers) => head(blocks[0](table(ids, Math.min(ids.length, 4))))
  return nn.module({ table, blocks, head }, read)
}
const batch = { x: [0, 1, 2, 3], y: [1, 2, 3, 4] }
type Model = ReturnType<typeof tinyModel>
const lossOf = (model: Model) => (b: typeof batch) => nn.crossEntropy(model(b.x), b.y)

describe('modules', () => {
  it('name their parameters by path', () => {
    const block = nn.Block(4, { heads: 2 })
    expect([...block.namedParameters().keys()]).toEqual([
      'norm1.gain',
      'norm1.bias',
      'attention.qkv.weight',
      'attention.qkv.bias',
      'attention.out.weight',
      'attention.out.bias',
      'norm2.gain',
      'norm2.bias',
      'mlp.up.weight',
      'mlp.up.bias',
      'mlp.down.weight',
      'mlp.down.bias',
    ])
    expect(block.mlp.up.weight.shape).toEqual([16, 4])
    expect([...tinyModel().namedParameters().keys()].at(3)).toBe('blocks.0.attention.qkv.weight')
    expect(() => nn.Attention(5, { heads: 2 })).toThrow('Attention: 2 heads do not divide width 5')
  })

  it('start with the same weights from the same seed', () => {
    expect(tinyModel(3).parameters().map((p) => p.data)).toEqual(tinyModel(3).parameters().map((p) => p.data)) // prettier-ignore
    expect(tinyModel(3).parameters()[0].data).not.toEqual(tinyModel(4).parameters()[0].data)
  })
})

describe('train', () => {
  it('learns a batch with every optimizer', () => {
    for (const optimizer of [
      (p: nn.Tensor[]) => nn.SGD(p, { lr: 0.5 }),
      (p: nn.Tensor[]) => nn.SGD(p, { lr: 0.1, momentum: 0.9 }),
      (p: nn.Tensor[]) => nn.Adam(p, { lr: 0.02 }),
      (p: nn.Tensor[]) => nn.AdamW(p, { lr: nn.cosineDecay(0.02, 200, { warmup: 10 }), clip: 1 }),
    ]) {
      const model = tinyModel()
      const before = nn.noGrad(() => nn.crossEntropy(model(batch.x), batch.y).item())
      expect(before).toBeCloseTo(Math.log(5), 0)
      const loss = nn.train(
        Array<typeof batch>(200).fill(batch),
        lossOf(model),
        optimizer(model.parameters()),
      )
      expect(loss).toBeLessThan(0.05)
    }
  })

  it('takes batches from an endless source', () => {
    const model = tinyModel()
    const optimizer = nn.Adam(model.parameters(), { lr: 0.02 })
    const endless = (function* () {
      for (;;) yield batch
    })()
    const losses = [1, 2, 3].map(() => nn.train(nn.take(endless, 10), lossOf(model), optimizer))
    expect(optimizer.steps).toBe(30)
    expect(losses[2]).toBeLessThan(losses[0])
    expect([...nn.take([1, 2][Symbol.iterator](), 5)]).toEqual([1, 2])
    expect(() => nn.train([], lossOf(model), optimizer)).toThrow('train: no batches [0]')
  })

  it('does not count padding in the loss', () => {
    const model = tinyModel()
    const padded = nn.noGrad(() => nn.crossEntropy(model([0, 1, 0, 0]), [1, 2, nn.IGNORE, nn.IGNORE]).item())
    const short = nn.noGrad(() => nn.crossEntropy(model([0, 1]), [1, 2]).item())
    expect(padded).toBeCloseTo(short, 5)
  })

  it('gives a sequence the same logits alone and in a batch', () => {
    const model = tinyModel()
    const [a, b] = [[0, 1, 2, 3], [4, 3, 2, 1]] // prettier-ignore
    const both = nn.noGrad(() => model([...a, ...b]))
    expect(both.shape).toEqual([2, 4, 5])
    const alone = nn.noGrad(() => [model(a), model(b)])
    both.data.forEach((x, i) => expect(x).toBeCloseTo(alone[Math.floor(i / 20)].data[i % 20], 5))
  })
})

describe('optimizers', () => {
  it('scale long gradients down to the clip, and report their norm before', () => {
    const w = nn.tensor([0, 0]).requireGrad()
    const optimizer = nn.SGD([w], { lr: 1, clip: 1 })
    nn.sum(nn.mul(w, nn.tensor([30, 40]))).backward()
    optimizer.step()
    expect(optimizer.gradNorm).toBeCloseTo(50)
    expect(w.data[0]).toBeCloseTo(-0.6)
    expect(w.data[1]).toBeCloseTo(-0.8)
    expect([...w.grad]).toEqual([30, 40])
  })

  it('follow their schedule', () => {
    const rate = nn.cosineDecay(1, 110, { warmup: 10, floor: 0.1 })
    expect([rate(0), rate(9), rate(10), rate(60), rate(110), rate(999)].map((x) => +x.toFixed(3))).toEqual([
      0.1, 1, 1, 0.55, 0.1, 0.1,
    ])
    const w = nn.tensor([1]).requireGrad()
    const optimizer = nn.SGD([w], { lr: (step) => (step === 0 ? 0.5 : 0) })
    for (let i = 0; i < 2; i++) {
      optimizer.zeroGrad()
      nn.sum(w).backward()
      optimizer.step()
    }
    expect(w.data[0]).toBe(0.5)
    expect(optimizer.lr).toBe(0)
  })

  it('do not move frozen parameters', () => {
    const w = nn.tensor([1]).requireGrad()
    w.grad[0] = 1
    w.requireGrad(false)
    nn.AdamW([w], { lr: 0.1, decay: 0.5 }).step()
    expect(w.data[0]).toBe(1)
  })

  it('decay with AdamW alone', () => {
    const w = nn.tensor([1]).requireGrad()
    const rates = { lr: 0.1, decay: 0.5 }
    // @ts-expect-error: decay is an option of AdamW alone
    nn.Adam([w], rates).step()
    // @ts-expect-error: nor may a group of parameters decay under Adam
    nn.Adam([{ parameters: [w], decay: 0.5 }]).step()
    expect(w.data[0]).toBe(1)
    nn.AdamW([w], rates).step()
    expect(w.data[0]).toBe(Math.fround(0.95))
  })

  it('refuse no parameters, options out of range and gradients with NaN', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    expect(() => nn.Adam([])).toThrow(new RangeError('Adam: no parameters [0]'))
    expect(() => nn.AdamW([])).toThrow(new RangeError('AdamW: no parameters [0]'))
    expect(() => nn.SGD([w], { clip: 0 })).toThrow('SGD: clip must be above 0, got 0')
    expect(() => nn.SGD([w], { lr: -1 }).step()).toThrow('SGD: lr must be at least 0, got -1 at step 0')
    w.grad[1] = NaN
    expect(() => nn.Adam([w]).step()).toThrow('Adam: NaN or infinity in gradient 0 [1, 2]')
  })
})

describe('groups of parameters', () => {
  it('have learning rates and decay of their own', () => {
    const [w, b] = [nn.tensor([1]).requireGrad(), nn.tensor([1]).requireGrad()]
    const groups = [{ parameters: [w], decay: 0.5 }, { parameters: [b], lr: (step: number) => step }] // prettier-ignore
    const optimizer = nn.AdamW(groups, { lr: 0.1, decay: 0 })
    optimizer.step()
    expect([w.data[0], b.data[0]]).toEqual([Math.fround(0.95), 1])
    expect(optimizer.lr).toBe(0.1)
    expect(() => nn.SGD([{ parameters: [w] }, { parameters: [b, w] }])).toThrow(
      'SGD: a parameter [1] is in two groups',
    )
    expect(() => nn.SGD([{ parameters: [] }])).toThrow('SGD: no parameters [0]')
  })
})

describe('the state of an optimizer', () => {
  const optimizers: Record<string, (p: nn.Tensor[]) => nn.Optimizer> = {
    SGD: (p) => nn.SGD(p, { lr: nn.cosineDecay(0.1, 20), momentum: 0.9 }),
    AdamW: (p) => nn.AdamW(p, { lr: nn.cosineDecay(0.02, 20), clip: 1 }),
  }
  for (const [name, make] of Object.entries(optimizers))
    it(`of ${name} lets another optimizer continue the run, to the bit`, () => {
      const ten = Array<typeof batch>(10).fill(batch)
      const model = tinyModel()
      const optimizer = make(model.parameters())
      nn.train(ten, lossOf(model), optimizer)
      const bytes = nn.save(model, optimizer.state())
      nn.train(ten, lossOf(model), optimizer)

      const copy = tinyModel(7)
      const other = make(copy.parameters())
      other.loadState(nn.load(copy, bytes) as nn.OptimizerState)
      expect(other.steps).toBe(10)
      nn.train(ten, lossOf(copy), other)
      expect(copy.parameters().map((p) => p.data)).toEqual(model.parameters().map((p) => p.data))
    })

  it('of before the first step lets another optimizer begin', () => {
    const [w, v] = [nn.tensor([1, 2]).requireGrad(), nn.tensor([1, 2]).requireGrad()]
    const other = nn.Adam([v])
    other.loadState(nn.Adam([w]).state())
    for (const [parameter, optimizer] of [
      [w, nn.Adam([w])],
      [v, other],
    ] as const) {
      parameter.grad.fill(1)
      optimizer.step()
    }
    expect([other.steps, v.data]).toEqual([1, w.data])
  })

  it('is a copy, and is refused by another optimizer or other parameters', () => {
    const [w, v] = [nn.tensor([1, 2]).requireGrad(), nn.tensor([1]).requireGrad()]
    const optimizer = nn.Adam([w])
    const before = optimizer.state()
    w.grad.fill(1)
    optimizer.step()
    expect(before).toEqual({ name: 'Adam', steps: 0, memories: [{ steps: 0, vectors: [] }] })
    const after = optimizer.state()
    expect(() => nn.Adam([v]).loadState(after)).toThrow(
      'Adam: the state is of Adam with parameters [2], these are [1]',
    )
    expect(() => nn.SGD([w]).loadState(after)).toThrow('SGD: the state is of Adam')
    expect(() => nn.Adam([w, v]).loadState(after)).toThrow('with parameters [2], these are [2, 1]')
  })
})

describe('dropout', () => {
  it('drops a share of the elements in training, keeps the mean, and does nothing in use', () => {
    nn.manualSeed(5)
    const drop = nn.Dropout(0.25)
    const model = nn.module({ deep: [drop] }, (x: nn.Tensor) => drop(x))
    const x = nn.full([100, 100], 1)
    const y = model(x)
    const dropped = y.data.filter((value) => value === 0).length
    expect(dropped / 10_000).toBeCloseTo(0.25, 1)
    expect(nn.mean(y).item()).toBeCloseTo(1, 1)
    expect(model.eval()(x)).toBe(x)
    expect(drop.training).toBe(false)
    model.train()
    expect(drop.training).toBe(true)
    nn.manualSeed(5)
    expect(model(x).data).toEqual(y.data)
  })

  it('is switched off in a block by eval', () => {
    nn.manualSeed(6)
    const block = nn.Block(4, { heads: 1, dropout: 0.5 })
    const x = nn.tensor([[1, 2, 3, 4]])
    expect(block(x).data).not.toEqual(block(x).data)
    block.eval()
    expect(block(x).data).toEqual(block(x).data)
  })
})

describe('save and load', () => {
  it('give back the parameters and meta that were stored', () => {
    const weights = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 12,
      maxLength: 12,
    })
    fc.assert(
      fc.property(weights, fc.jsonValue(), (numbers, meta) => {
        const [from, to] = [nn.Linear(3, 3), nn.Linear(3, 3)]
        from.weight.data.set(numbers.slice(0, 9))
        from.bias!.data.set(numbers.slice(9))
        const stored = nn.load(to, nn.save(from, meta))
        expect(to.parameters().map((p) => p.data)).toEqual(from.parameters().map((p) => p.data))
        expect(JSON.stringify(stored)).toBe(JSON.stringify(meta))
      }),
    )
  })

  it('pad the names and shapes with spaces to 4 bytes, and append the numbers', () => {
    const model = nn.Linear(2, 1, { bias: false })
    const bytes = nn.save(model, 7)
    const text = '{"parameters":["weight [1, 2]"],"meta":7}   '
    expect(new TextDecoder().decode(bytes.slice(16, 16 + text.length))).toBe(text)
    expect(new Float32Array(bytes.slice(16 + text.length).buffer)).toEqual(model.weight.data)
  })

  it('restore a trained model to the bit, from bytes at any offset', () => {
    const model = tinyModel()
    nn.train(Array<typeof batch>(20).fill(batch), lossOf(model), nn.Adam(model.parameters(), { lr: 0.02 }))
    const bytes = nn.save(model, { characters: 'abcde' })
    const moved = new Uint8Array(bytes.length + 7).subarray(7)
    moved.set(bytes)
    const copy = tinyModel(9)
    expect(nn.load(copy, moved)).toEqual({ characters: 'abcde' })
    expect(nn.noGrad(() => copy(batch.x)).data).toEqual(nn.noGrad(() => model(batch.x)).data)
  })

  it('read a Buffer of Node, whose slices are not copies', () => {
    const [model, copy] = [tinyModel(), tinyModel(9)]
    nn.load(copy, Buffer.from(nn.save(model)))
    expect(copy.parameters().map((p) => p.data)).toEqual(model.parameters().map((p) => p.data))
  })

  it('refuse a file with any byte changed, and leave the model unchanged', () => {
    const model = nn.Linear(2, 2)
    const before = model.weight.data.slice()
    const bytes = nn.save(nn.Linear(2, 2))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] ^= change
        expect(() => nn.load(model, damaged)).toThrow(RangeError)
        expect(model.weight.data).toEqual(before)
      }),
    )
  })

  it('name what is wrong with a file', () => {
    const model = nn.Linear(2, 3)
    const bytes = nn.save(model)
    expect(() => nn.load(model, new TextEncoder().encode('<!doctype html><html></html>'))).toThrow(
      'load: not a stored model [28 bytes]',
    )
    expect(() => nn.load(model, new Uint8Array(0))).toThrow('load: not a stored model [0 bytes]')
    expect(() => nn.load(model, bytes.slice(0, -1))).toThrow('load: cut short or damaged, checksum differs')
    const newer = bytes.slice()
    newer[4] = 9
    expect(() => nn.load(model, newer)).toThrow('load: file of version 9, this reads version 1')
    expect(() => nn.load(nn.Linear(2, 4), bytes)).toThrow(
      'load: another model: file has weight [3, 2] where this has weight [4, 2]',
    )
    expect(() => nn.load(nn.Linear(2, 3, { bias: false }), bytes)).toThrow(
      'file has bias [3] where this has nothing',
    )
    model.weight.data[0] = NaN
    expect(() => nn.save(model)).toThrow('save: NaN or infinity in weight [3, 2]')
  })
})
