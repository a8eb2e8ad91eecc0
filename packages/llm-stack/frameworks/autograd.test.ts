import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as nn from '.'

const loss = (x: nn.Tensor, w: nn.Tensor) => nn.sum(nn.tanh(nn.linear(x, w)))

describe('gradients', () => {
  it('accumulate over several calls until they are cleared', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    nn.sum(w).backward()
    nn.sum(nn.scale(w, 3)).backward()
    expect(w.toArray('grad')).toEqual([[4, 4]])
  })

  it('are complete for two losses that share a tensor, with a forward pass in between', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const shared = nn.scale(w, 2)
    const [first, second] = [nn.sum(shared), nn.sum(nn.scale(shared, 10))]
    first.backward()
    expect([...w.grad]).toEqual([2, 2])
    nn.sum(nn.scale(w, 2))
    second.backward()
    expect([...w.grad]).toEqual([22, 22])
  })

  it('of a computed tensor are those of the last loss, and no operation overwrites them', () => {
    const x = nn.tensor([[1, -2, 4]]).requireGrad()
    const gain = nn.tensor([3, 3, 3]).requireGrad()
    for (const norm of [nn.layerNorm, nn.rmsNorm]) {
      const y = norm(x, gain)
      nn.sum(nn.mul(y, nn.tensor([[1, 2, 3]]))).backward()
      expect([...y.grad]).toEqual([1, 2, 3])
    }
  })

  it('accumulate when backward is called twice on one result', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const twice = nn.sum(nn.scale(w, 3))
    twice.backward()
    twice.backward()
    expect([...w.grad]).toEqual([6, 6])
  })

  it('are not computed for data and frozen parameters', () => {
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

  it('are kept when a parameter is frozen, thawed or named a parameter again', () => {
    const w = nn.tensor([1, 2]).requireGrad()
    expect([...w.grad]).toEqual([0, 0])
    nn.sum(w).backward()
    for (const on of [true, false, true]) expect([...w.requireGrad(on).grad]).toEqual([1, 1])
    expect(nn.tensor([1]).requireGrad(false).grad).toHaveLength(0)
  })

  it('are complete before they are passed on, along paths of any length', () => {
    const w = nn.tensor([3]).requireGrad()
    const twice = nn.scale(w, 2)
    // 2w + (2w)²: slope 2 + 8w
    nn.sum(nn.add(twice, nn.mul(twice, twice))).backward()
    expect(w.grad[0]).toBe(26)
  })

  it('reach through a graph 20,000 operations deep', () => {
    const w = nn.tensor([1]).requireGrad()
    let y = w
    for (let i = 0; i < 20_000; i++) y = nn.add(y, w)
    y.backward()
    expect(w.grad[0]).toBe(20_001)
  })
})

describe('backward', () => {
  it('refuses results that are not one number computed from a parameter', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    expect(() => w.backward()).toThrow('backward: needs one number, got [1, 2]')
    expect(() => nn.sum(nn.tensor([1])).backward()).toThrow(
      'backward: the result [1] depends on no parameter',
    )
    expect(() => nn.noGrad(() => nn.sum(w)).backward()).toThrow('depends on no parameter')
    expect(() => nn.tanh(w).requireGrad()).toThrow('requireGrad: [1, 2] was computed by tanh')
  })

  it('refuses a graph whose parameters have been moved, thawed or loaded since', () => {
    const [w, b] = [nn.tensor([3]).requireGrad(), nn.tensor([2])]
    const [square, other] = [nn.mul(w, w), nn.sum(nn.mul(w, nn.tanh(b)))]
    nn.sum(w).backward()
    nn.SGD([w], { lr: 1 }).step()
    expect(() => square.backward()).toThrow('backward: [1] was changed after mul used it')
    const again = nn.sum(nn.mul(w, nn.tanh(b)))
    b.requireGrad()
    expect(() => nn.mul(again, b).backward()).not.toThrow()
    expect(() => other.backward()).toThrow('backward: [1] was changed after mul')
    const model = nn.Linear(1, 1)
    const before = nn.sum(model(nn.tensor([[1]])))
    nn.load(model, nn.save(model))
    expect(() => before.backward()).toThrow('changed after linear used it')
  })

  it('refuses a graph computed before a parameter was thawed or frozen', () => {
    for (const thawed of [true, false]) {
      const [w, b] = [nn.tensor([3]).requireGrad(), nn.tensor([2]).requireGrad(!thawed)]
      const product = nn.sum(nn.mul(w, b))
      b.requireGrad(thawed)
      expect(() => product.backward()).toThrow('backward: [1] was changed after mul used it')
    }
  })

  it('names the operation whose output was first NaN or infinite', () => {
    const w = nn.tensor([[1e38, 1e38]]).requireGrad()
    const broken = () => nn.mean(nn.tanh(nn.sub(nn.mul(w, w), nn.mul(w, w))))
    expect(() => broken().backward()).toThrow('mul: NaN or infinity in output [1, 2] from [1, 2] and [1, 2]')
    expect(() => broken().item()).toThrow('mul: NaN or infinity')
    expect(() => nn.noGrad(() => nn.sum(nn.mul(w, w))).item()).toThrow('sum: NaN or infinity in output [1]')
  })

  it('takes a graph whose parameter is named a parameter again', () => {
    const w = nn.tensor([3]).requireGrad()
    const square = nn.mul(w, w)
    w.requireGrad()
    expect(() => square.backward()).not.toThrow()
  })

  it('names a leaf with NaN that no operation read', () => {
    const leaf = nn.tensor([1])
    leaf.data[0] = NaN
    expect(() => leaf.item()).toThrow('tensor: NaN or infinity in its input [1], which nothing computed')
  })

  it('names the operation that read a weight with NaN', () => {
    const w = nn.tensor([[0, 1]]).requireGrad()
    w.data[0] = NaN
    const output = nn.linear(nn.tensor([[1, 2]]), w)
    expect(() => nn.sum(nn.tanh(output)).backward()).toThrow(
      'linear: NaN or infinity in its input [1, 2], which nothing computed',
    )
  })
})

describe('results', () => {
  it('keep their values while others are computed', () => {
    const w = nn.tensor([1, 2]).requireGrad()
    const kept = [1, 2, 3].map((n) => {
      const result = nn.sum(nn.mul(w, nn.tensor([n, n])))
      result.backward()
      return result
    })
    expect(kept.map((result) => result.item())).toEqual([3, 6, 9])
  })

  it('keep no further numbers where the operation saves none', () =>
    expect(nn.tanh(nn.tensor([1])).saved).toHaveLength(0))

  it('share no memory with one another', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const all = [
      w,
      nn.reshape(w, [2]),
      nn.rows(w, 0, 1),
      nn.columns(w, 0, 2),
      nn.transpose(w),
      nn.concat([w]),
    ]
    nn.sum(nn.add(all[1], nn.reshape(all[4], [2]))).backward()
    const memory = all.flatMap(({ data, grad }) => [data.buffer, grad.buffer])
    const own = memory.filter((buffer) => buffer.byteLength)
    expect(new Set(own).size).toBe(own.length)
  })

  it('do not keep a model in memory after its last reference is gone', async () => {
    setFlagsFromString('--expose_gc')
    const collect = runInNewContext('gc') as () => void
    let model: ReturnType<typeof nn.Block> | undefined = nn.Block(16, { heads: 4 })
    for (let i = 0; i < 40; i++) nn.mean(model(nn.full([3, 16], i))).backward()
    const dropped = new WeakRef(model.parameters()[0])
    model = undefined
    // More than once: a background compiler may still hold a reference.
    for (let i = 0; i < 100 && dropped.deref(); i++) {
      await new Promise((done) => setTimeout(done, 20))
      collect()
    }
    expect(dropped.deref()).toBeUndefined()
  })
})

describe('noGrad', () => {
  it('records no inputs, so that a long text costs no more memory than its tensors', () => {
    const w = nn.tensor([[1, 2]]).requireGrad()
    const kept = nn.noGrad(() => nn.tanh(w))
    expect(kept.requiresGrad).toBe(false)
    expect(kept.inputs).toEqual([])
    expect(() => nn.noGrad(() => nn.add(w, nn.tensor([[1], [2], [3]]).requireGrad(false)))).not.toThrow()
    expect(() => nn.noGrad(() => nn.linear(w, nn.tensor([1, 2, 3])))).toThrow(RangeError)
    expect(nn.tanh(w).requiresGrad).toBe(true)
  })

  it('ends with the outermost of nested calls', () => {
    const w = nn.tensor([1]).requireGrad()
    const kept = nn.noGrad(() => {
      nn.noGrad(() => nn.tanh(w))
      return nn.tanh(w)
    })
    expect([kept.requiresGrad, nn.tanh(w).requiresGrad]).toEqual([false, true])
  })

  it('returns what the function returns, be it nothing', () => {
    for (const result of [undefined, null, 7, 'text']) expect(nn.noGrad(() => result)).toBe(result)
  })

  it('refuses async functions and generators, which run on after they return', () => {
    const message = 'noGrad: the function must be done when it returns; this one is async or a generator'
    expect(() => nn.noGrad(async () => 1)).toThrow(message)
    expect(() =>
      nn.noGrad(function* () {
        yield 1
      }),
    ).toThrow(message)
    expect(nn.tanh(nn.tensor([1]).requireGrad()).requiresGrad).toBe(true)
  })
})

describe('modules', () => {
  it('list, save and step a shared tensor once', () => {
    const wte = nn.Embedding(3, 2)
    const head = nn.Linear(2, 3, { weight: wte.weight, bias: false })
    const model = nn.module({ wte, head }, (ids: number[]) => head(wte(ids)))
    expect([...model.namedParameters().keys()]).toEqual(['wte.weight'])
    expect(model.parameters()).toEqual([wte.weight])
    expect(nn.save(model).length).toBe(nn.save(nn.module({ wte }, wte)).length)
    const before = wte.weight.data.slice()
    wte.weight.grad.fill(1)
    nn.SGD([...wte.parameters(), ...head.parameters()], { lr: 1 }).step()
    wte.weight.data.forEach((x, i) => expect(x).toBeCloseTo(before[i] - 1))
  })

  it('may have a part of any name except those of their methods', () => {
    const length = nn.Linear(1, 1)
    const model = nn.module({ length, name: length }, (x: nn.Tensor) => length(x))
    expect(model.length).toBe(length)
    expect(model.name).toBe(length)
    expect([...model.namedParameters().keys()]).toEqual(['length.weight', 'length.bias'])
    expect(() => nn.module({ parameters: length }, () => nn.tensor(1))).toThrow(
      "module: a part cannot be called 'parameters'",
    )
  })
})

describe('optimizers', () => {
  it('leave the gradient of a frozen parameter out of the norm', () => {
    const [w, frozen] = [nn.tensor([0]).requireGrad(), nn.tensor([0]).requireGrad()]
    nn.sum(nn.add(nn.scale(w, 3), nn.scale(frozen, 4))).backward()
    frozen.requireGrad(false)
    const optimizer = nn.SGD([w, frozen], { lr: 1, clip: 3 })
    optimizer.step()
    expect(optimizer.gradNorm).toBe(3)
    expect(w.data[0]).toBe(-3)
  })

  it('clip the gradients of all parameters as one vector', () => {
    const [v, w] = [nn.tensor([0]).requireGrad(), nn.tensor([0]).requireGrad()]
    nn.sum(nn.add(nn.scale(v, 3), nn.scale(w, 4))).backward()
    const optimizer = nn.SGD([v, w], { lr: 1, clip: 1 })
    optimizer.step()
    expect(optimizer.gradNorm).toBe(5)
    expect([v.data[0], w.data[0]]).toEqual([expect.closeTo(-0.6), expect.closeTo(-0.8)])
  })

  it('scale gradients down to the clip, never up', () => {
    const w = nn.tensor([0, 0]).requireGrad()
    nn.sum(nn.mul(w, nn.tensor([3, 4]))).backward()
    nn.SGD([w], { lr: 1, clip: 100 }).step()
    expect([...w.data]).toEqual([-3, -4])
  })

  it('leave gradients unchanged until zeroGrad', () => {
    const w = nn.tensor([0]).requireGrad()
    nn.sum(nn.scale(w, 3)).backward()
    const optimizer = nn.SGD([w], { lr: 1, clip: 1 })
    optimizer.step()
    expect([...w.grad]).toEqual([3])
    optimizer.zeroGrad()
    expect([...w.grad]).toEqual([0])
  })
})
