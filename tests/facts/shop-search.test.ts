import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bm25Scores,
  buildIndex,
  centreVectors,
  embeddingScores,
  keywords,
  quote,
  rankByScore,
  reciprocalRankFusion,
  stem,
} from 'llm-stack/applications'
import { readWordVectors } from '../../composables/word-vectors'
import {
  cards,
  otherWordsQuestions,
  sameWordsQuestions,
  unanswerableQuestions,
  type ShopQuestion,
} from '../../data/shop'
import { recallAt, meanReciprocalRank } from '../helpers/retrieval-metrics'

const rankedAnswer = (found: number[], ...right: number[]) => ({ found, right })

it('recallAt is the share of the relevant texts among the first k', () => {
  expect(recallAt(3, [rankedAnswer([4, 2, 1, 3], 2)])).toBe(1)
  expect(recallAt(3, [rankedAnswer([4, 2, 1, 3], 2, 3)])).toBe(0.5)
  expect(recallAt(1, [rankedAnswer([2], 2), rankedAnswer([], 1)])).toBe(0.5)
})
it('meanReciprocalRank is 1 for the first rank, ½ for the second, 0 for none', () => {
  expect(meanReciprocalRank([rankedAnswer([4, 2], 4)])).toBe(1)
  expect(meanReciprocalRank([rankedAnswer([4, 2], 2), rankedAnswer([], 2)])).toBe(0.25)
  expect(meanReciprocalRank([rankedAnswer([1, 4, 2], 2, 4)])).toBe(0.5)
})

/** Expected reciprocal rank of n texts in random order, by the probability of each rank of the first relevant one. */
function expectedReciprocalRank(n: number, right: number, rank = 1): number {
  const here = Math.min(1, right / (n - rank + 1))
  return here / rank + (here < 1 ? (1 - here) * expectedReciprocalRank(n, right, rank + 1) : 0)
}
it('expectedReciprocalRank agrees with values worked out by hand', () => {
  expect(expectedReciprocalRank(2, 1)).toBe(0.75)
  // Of three texts two are relevant: the first rank with 2/3, else the second.
  expect(expectedReciprocalRank(3, 2)).toBeCloseTo(2 / 3 + 1 / 6)
})

describe('the shop’s questions', () => {
  const vectors = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
  const index = buildIndex(cards, centreVectors(vectors))
  const all = [...sameWordsQuestions, ...otherWordsQuestions]
  /** Every second question: never used to choose parameters. */
  const heldOut = [sameWordsQuestions, otherWordsQuestions].flatMap((list) =>
    list.filter((_, i) => i % 2 === 0),
  )
  const searches = {
    words: (question: string) => rankByScore(bm25Scores(question, index)),
    meanings: (question: string) => rankByScore(embeddingScores(question, index)),
    both: (question: string) =>
      reciprocalRankFusion(bm25Scores(question, index), embeddingScores(question, index)),
  }
  const found = new Map(
    all.map(({ text }) => [
      text,
      Object.fromEntries(Object.entries(searches).map(([by, search]) => [by, search(text)])),
    ]),
  )
  const rankedAnswers = (by: keyof typeof searches, questions: readonly ShopQuestion[] = all) =>
    questions.map(({ text, cards: right }) => ({
      found: found.get(text)![by].map(({ index }) => index + 1),
      right,
    }))

  it('are at least thirty, a third of them without a word of their cards', () => {
    expect(cards.length).toBeGreaterThanOrEqual(24)
    expect(all.length).toBeGreaterThanOrEqual(30)
    expect(otherWordsQuestions.length).toBeGreaterThanOrEqual(all.length / 3)
    const stems = (text: string) => keywords(text).map(stem)
    for (const { text, cards: right } of otherWordsQuestions)
      for (const n of right)
        expect(stems(cards[n - 1]).filter((word) => stems(text).includes(word))).toEqual([])
  })

  it('are answered better by both searches than by either', () => {
    const rows = [
      ...[all, sameWordsQuestions, otherWordsQuestions, heldOut].map((questions, i) => ({
        questions: ['all', 'plain', 'in other words', 'held out'][i],
        ...Object.fromEntries(
          (['words', 'meanings', 'both'] as const).flatMap((by) => [
            [`${by} recall@3`, recallAt(3, rankedAnswers(by, questions)).toFixed(2)],
            [`${by} MRR`, meanReciprocalRank(rankedAnswers(by, questions)).toFixed(2)],
          ]),
        ),
        'random recall@3': (3 / cards.length).toFixed(2),
        'random MRR': (
          questions.reduce((sum, q) => sum + expectedReciprocalRank(cards.length, q.cards.length), 0) /
          questions.length
        ).toFixed(2),
      })),
    ]
    console.table(rows)
    const recall = (by: keyof typeof searches, questions: readonly ShopQuestion[] = all) =>
      recallAt(3, rankedAnswers(by, questions))
    expect(recall('both')).toBeGreaterThanOrEqual(0.8)
    expect(recall('both', heldOut)).toBeGreaterThanOrEqual(0.8)
    expect(recall('both')).toBeGreaterThan(recall('words'))
    expect(recall('both')).toBeGreaterThan(recall('meanings'))
    expect(recall('words', otherWordsQuestions)).toBe(0)
    expect(recall('meanings', otherWordsQuestions)).toBeGreaterThanOrEqual(0.5)
  })

  it('are declined if no card answers them, and seldom if one does', () => {
    const declined = (question: string) => !quote(question, index).quotes.length
    const without = unanswerableQuestions.filter(declined).length
    const right = all.filter(({ text, cards }) =>
      quote(text, index).quotes.some((i) => cards.includes(i + 1)),
    )
    const wrong = all.filter(({ text }) => !declined(text)).length - right.length
    console.log(
      `Declined: ${without} of ${unanswerableQuestions.length} without a card, ` +
        `${all.length - right.length - wrong} of ${all.length} with one; ${right.length} quoted rightly, ${wrong} wrongly.`,
    )
    expect(without).toBeGreaterThanOrEqual(8)
    expect(right.length).toBeGreaterThanOrEqual(28)
    expect(wrong).toBeLessThanOrEqual(3)
  })
})
