import { expect, it } from 'vitest'
import { presetVectors } from './preset-vectors'
import { presets } from './word-sums'

it('reads the stored vectors of the presets’ words, once', () => {
  const vectors = presetVectors()
  for (const { candidates = [] } of presets)
    for (const word of candidates) expect(vectors.has(word)).toBe(true)
  expect(vectors.get('cat')).toHaveLength(100)
  expect(presetVectors()).toBe(vectors)
})
