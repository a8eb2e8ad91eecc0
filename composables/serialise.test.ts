import { expect, it } from 'vitest'
import { reactive } from 'vue'
import { deserialise, serialise } from './serialise'

it('what is told arrives as it was, numbers that JSON has no sign for with it', () => {
  const told = { loss: Infinity, worst: [-Infinity, NaN, 0.5], says: 'Infinity', none: null, done: false }
  expect(deserialise(serialise(told))).toEqual(told)
})

it('is a copy, out of Vue’s proxies', () => {
  const own = reactive({ list: [{ n: 1 }] })
  const line = serialise(own)
  own.list[0].n = 2
  expect(deserialise(line)).toEqual({ list: [{ n: 1 }] })
})

it('is a summary: no weights and no tensors', () => {
  for (const weights of [new Float32Array(2), new Uint8Array(2), new ArrayBuffer(2)])
    expect(() => serialise({ frame: { weights } })).toThrow(/stay in the window that computed them/)
})
