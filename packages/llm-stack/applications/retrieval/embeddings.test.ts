import { describe, expect, it } from 'vitest'
import { norm } from '../../theory'
import { embeddingScores, centreVectors } from './embeddings'
import { buildIndex, type VectorLookup } from './search-index'

const vectors: Record<string, number[]> = { shoes: [1, 0], sneakers: [0.9, 0.1], tea: [0, 1] }
const vectorOf: VectorLookup = (word) => vectors[word]
const scores = (question: string, texts: string[], of: VectorLookup | undefined = vectorOf) =>
  embeddingScores(question, buildIndex(texts, of))

describe('embeddingScores', () => {
  it('matches texts in other words', () => {
    const [shoes, tea] = scores('sneakers', ['shoes', 'tea'])
    expect(shoes).toBeCloseTo(0.9 / Math.hypot(0.9, 0.1))
    expect(tea).toBeCloseTo(0.1 / Math.hypot(0.9, 0.1))
  })
  it('is 1 for the same words in any order and number', () =>
    expect(scores('tea shoes', ['shoes tea shoes tea'])[0]).toBeCloseTo(1))
  it('weights rare words more', () => {
    // Two of three texts have shoes, one has tea.
    const weight = (n: number) => Math.log(1 + (3 - n + 0.5) / (n + 0.5))
    expect(scores('shoes tea', ['tea', 'shoes', 'shoes'])[0]).toBeCloseTo(
      weight(1) / Math.hypot(weight(1), weight(2)),
    )
  })
  it('is 0 where no word is known', () => {
    expect(scores('qwerty', ['shoes'])).toEqual([0])
    expect(scores('', ['shoes'])).toEqual([0])
    expect(scores('shoes', ['', 'qwerty'])).toEqual([0, 0])
    expect(embeddingScores('shoes', buildIndex(['shoes']))).toEqual([0])
  })
})

describe('centreVectors', () => {
  const of = centreVectors(new Map(Object.entries({ a: [2, 0], b: [0, 3], c: [-4, 0] })))
  it('subtracts the common mean', () => {
    const sum = ['a', 'b', 'c'].map((word) => of(word)!).reduce((x, y) => [x[0] + y[0], x[1] + y[1]])
    expect(norm(sum)).toBeCloseTo(0)
  })
  it('scales every vector to length 1 first', () =>
    expect(of('a')).toEqual([expect.closeTo(1), expect.closeTo(-1 / 3)]))
  it('has no vector for another word', () => expect(of('d')).toBeUndefined())
})
