import { describe, expect, it } from 'vitest'
import { Linear, manualSeed, randn, save } from '../frameworks'
import { cloneModel, loadStage, NamesModel, saveStage, type StageFacts } from './names-model'

const facts: StageFacts = { stage: 'tuned', steps: 300, seed: 1, loss: 2.5 }
const model = NamesModel(8)
const bytes = saveStage(model, facts)

describe('a stored stage', () => {
  it('is read back to the bit, trainable', () => {
    const read = loadStage(bytes, 'tuned')
    expect(read.facts).toEqual(facts)
    expect(read.model.parameters().map((p) => p.data)).toEqual(model.parameters().map((p) => p.data))
    expect(read.model.parameters().every((p) => p.requiresGrad)).toBe(true)
    expect(saveStage(read.model, facts)).toEqual(bytes)
  })
  it('is refused if a byte is changed or missing', () => {
    for (let at = 0; at < bytes.length; at += 397) {
      const damaged = bytes.slice()
      damaged[at] ^= 64
      expect(() => loadStage(damaged, 'tuned'), `byte ${at}`).toThrow(RangeError)
      expect(() => loadStage(bytes.slice(0, at), 'tuned'), `${at} bytes`).toThrow(RangeError)
    }
    expect(() => loadStage(bytes.slice(0, -1), 'tuned')).toThrow(
      'load: cut short or damaged, checksum differs',
    )
    expect(() => loadStage(new Uint8Array(0), 'tuned')).toThrow('load: not a stored model [0 bytes]')
  })
  it('is refused, with the reason, if it is another file, model or stage', () => {
    const page = new TextEncoder().encode('<!doctype html><title>404</title>')
    expect(() => loadStage(page, 'tuned')).toThrow('load: not a stored model [33 bytes]')
    expect(() => loadStage(save(Linear(3, 2)), 'tuned')).toThrow('load: another model')
    expect(() => loadStage(bytes, 'aligned')).toThrow('loadStage: a file of stage “tuned”, not of “aligned”')
    expect(() => loadStage(save(model), 'tuned')).toThrow('loadStage: a file of stage “undefined”')
  })
})

describe('a copy', () => {
  const weights = (m: NamesModel) => m.parameters().map((p) => p.data.slice())
  it('has the same weights, does not change with the model, and can be frozen', () => {
    const [own, before] = [NamesModel(8), weights(model)]
    const copy = cloneModel(own)
    own.head.weight.data.fill(1)
    expect(weights(copy)).toEqual(before)
    expect(copy.parameters().every((p) => p.requiresGrad)).toBe(true)
    expect(
      cloneModel(own, { frozen: true })
        .parameters()
        .some((p) => p.requiresGrad),
    ).toBe(false)
  })
})

it.each([
  ['cloneModel', () => cloneModel(model)],
  ['loadStage', () => loadStage(bytes, 'tuned')],
])('%s leaves the global random numbers where they were', (_, read) => {
  manualSeed(3)
  const expected = randn([4]).data
  manualSeed(3)
  read()
  expect(randn([4]).data).toEqual(expected)
})
