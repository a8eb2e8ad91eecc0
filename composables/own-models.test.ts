import { beforeEach, expect, it } from 'vitest'
import { clearOwnModels, keepWeights, ownModels } from './own-models'

const [one, two, three] = [1, 2, 3].map((n) => Uint8Array.of(n))
beforeEach(clearOwnModels)

it('each stage keeps those before it; a new beginning keeps none that stood on the old', () => {
  keepWeights('pretrained', one)
  keepWeights('tuned', two)
  keepWeights('aligned', three)
  expect(ownModels.weights).toEqual({ pretrained: one, tuned: two, aligned: three })
  keepWeights('pretrained', two)
  expect(ownModels.weights).toEqual({ pretrained: two })
})

it('one control clears weights, votes and taste', () => {
  const before = JSON.stringify(ownModels)
  keepWeights('pretrained', one)
  Object.assign(ownModels, { votes: [{ chosen: 'a', rejected: 'b' }], taste: 'short', filled: true })
  clearOwnModels()
  expect(JSON.stringify(ownModels)).toBe(before)
})
