import { expect, it } from 'vitest'
import { manualSeed, randn } from 'llm-stack/frameworks'
import { loadNetwork } from './spiral-model'
import { spiralModels } from './stored-spiral'

it('loads a stored network without drawing from the global random numbers', () => {
  manualSeed(3)
  const expected = randn([4]).data
  manualSeed(3)
  loadNetwork(spiralModels[0].model)
  expect(randn([4]).data).toEqual(expected)
})
