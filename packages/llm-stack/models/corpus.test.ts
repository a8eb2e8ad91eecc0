import { describe, expect, it, vi } from 'vitest'
import { take } from '../frameworks'
import { seeded } from '../theory'
import { batches, batchOf, trainValidationSplit, shuffled } from './corpus'
import { characterTokenizer } from './tokenizers'

const list = Array.from(
  { length: 50 },
  (_, i) => `n${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'a' : 'b'}`,
)

describe('trainValidationSplit', () => {
  it('puts each name into one part, the same one for the same seed', () => {
    const { train, validation } = trainValidationSplit(list, 4, 0.2)
    expect([train.length, validation.length]).toEqual([40, 10])
    expect([...train, ...validation].sort()).toEqual([...list].sort())
    expect(trainValidationSplit(list, 4, 0.2)).toEqual({ train, validation })
    expect(trainValidationSplit(list, 5, 0.2).validation).not.toEqual(validation)
  })
  it('refuses to leave a part empty', () => {
    expect(() => trainValidationSplit(['ann'], 1)).toThrow(
      'trainValidationSplit: 0.1 of [1] leaves a part empty',
    )
    expect(() => trainValidationSplit(list, 1, 1)).toThrow(RangeError)
  })
})

describe('shuffled', () => {
  it('draws a number for each item but the last to be placed', () => {
    const random = vi.fn(() => 0)
    expect(shuffled(['a', 'b', 'c', 'd'], random)).toEqual(['b', 'c', 'd', 'a'])
    expect(random).toHaveBeenCalledTimes(3)
  })
  it('gives every order with the same probability, also the original one', () => {
    const random = seeded(8)
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('batchOf', () => {
  it('has the next letter for a target, and none after the end', () => {
    const { ids, targets, length } = batchOf(['ab', 'c'])
    expect(length).toBe(3)
    expect([...ids]).toEqual([26, 0, 1, 26, 2, 26])
    expect([...targets]).toEqual([0, 1, 26, 2, 26, -1])
  })
  it('fits the longest name into the context, without its end', () => {
    const { targets, length } = batchOf(['abcdefghijklmnop'])
    expect(length).toBe(16)
    expect(targets[15]).toBe(15)
    expect(() => batchOf(['abcdefghijklmnopq'])).toThrow(
      'batchOf: “abcdefghijklmnopq” has more than 16 letters',
    )
  })
  it('refuses no names, and characters other than a to z', () => {
    expect(() => batchOf([])).toThrow('batchOf: no names [0]')
    expect(() => batchOf(['zoë'])).toThrow('only a to z are known')
  })
})

describe('batches', () => {
  const namesOf = ({ ids, length }: ReturnType<typeof batchOf>) =>
    Array.from({ length: ids.length / length }, (_, i) =>
      characterTokenizer.decode([...ids.slice(i * length, (i + 1) * length)]),
    )
  it('contain every name once before any comes again, in another order each time', () => {
    const names = [...take(batches(list, 10, 3), 10)].flatMap(namesOf)
    const [first, second] = [names.slice(0, 50), names.slice(50)]
    expect([...first].sort()).toEqual([...list].sort())
    expect([...second].sort()).toEqual([...list].sort())
    expect(second).not.toEqual(first)
  })
  it('are the same for the same seed, and may be larger than the list', () => {
    const nine = (seed: number) => [...take(batches(list, 7, seed), 9)]
    expect(nine(1)).toEqual(nine(1))
    expect(nine(1)).not.toEqual(nine(2))
    expect(namesOf([...take(batches(['ann', 'bob'], 5, 1), 1)][0])).toHaveLength(5)
  })
})
