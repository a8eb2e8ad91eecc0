import { describe, expect, it } from 'vitest'
import { embeddingScores, hybridScores } from './embeddings'

describe('embeddingScores', () => {
  it('are the cosines of the texts with the question', () =>
    expect(
      embeddingScores(
        [3, 4],
        [
          [1, 0],
          [0, 2],
          [-3, -4],
        ],
      ),
    ).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), expect.closeTo(-1)]))
  it('are 0 for texts without an embedding', () =>
    expect(embeddingScores([1, 0], [undefined, [1, 0]])).toEqual([0, 1]))
})

describe('hybridScores', () => {
  it('agree with scores worked out by hand', () =>
    expect(hybridScores([0, 5], [0.6, 0.3])).toEqual([0.6, expect.closeTo(0.4)]))
  it('rank two texts of like meaning by their words, and others by meaning', () => {
    const [near, nearWithWord, far] = hybridScores([0, 3, 3], [0.5, 0.48, 0.2])
    expect(nearWithWord).toBeGreaterThan(near)
    expect(near).toBeGreaterThan(far)
  })
})
