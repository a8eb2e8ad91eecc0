import { beforeEach, expect, it } from 'vitest'
import { clearSessionModels, storeWeights, sessionModels } from './session-models'

const [one, two, three] = [1, 2, 3].map((n) => Uint8Array.of(n))
beforeEach(clearSessionModels)

it('begins without votes and weights', () =>
  expect(sessionModels).toEqual({ weights: {}, votes: [], preference: 'vowel', autoFilled: false }))

it('keeps earlier stages, and drops all later ones when the pretrained model is replaced', () => {
  storeWeights('pretrained', one)
  storeWeights('tuned', two)
  storeWeights('aligned', three)
  expect(sessionModels.weights).toEqual({ pretrained: one, tuned: two, aligned: three })
  storeWeights('pretrained', two)
  expect(sessionModels.weights).toEqual({ pretrained: two })
})

it('clears weights, votes and preference at once', () => {
  const before = JSON.stringify(sessionModels)
  storeWeights('pretrained', one)
  Object.assign(sessionModels, {
    votes: [{ chosen: 'a', rejected: 'b' }],
    preference: 'short',
    autoFilled: true,
  })
  clearSessionModels()
  expect(JSON.stringify(sessionModels)).toBe(before)
})
