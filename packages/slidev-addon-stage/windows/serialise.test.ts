import { expect, it } from 'vitest'
import { reactive } from 'vue'
import { deserialise, serialise } from './serialise'

it('round-trips JSON values, NaN and ±Infinity', () => {
  const value = { loss: Infinity, worst: [-Infinity, NaN, 0.5], says: 'Infinity', none: null, done: false }
  expect(deserialise(serialise(value))).toEqual(value)
})

it('copies reactive objects', () => {
  const source = reactive({ list: [{ n: 1 }] })
  const json = serialise(source)
  source.list[0].n = 2
  expect(deserialise(json)).toEqual({ list: [{ n: 1 }] })
})

it('throws for typed arrays and buffers', () => {
  for (const weights of [new Float32Array(2), new Uint8Array(2), new ArrayBuffer(2)])
    expect(() => serialise({ frame: { weights } })).toThrow(/stay in the window that computed them/)
})
