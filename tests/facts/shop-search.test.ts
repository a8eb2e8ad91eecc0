import { beforeAll, describe, expect, it } from 'vitest'
import {
  bm25Scores,
  buildIndex,
  embeddingScores,
  hybridScores,
  keywords,
  MIN_COSINE,
  quote,
  rankByScore,
  stem,
} from 'llm-stack/applications'
import {
  cards,
  otherWordsQuestions,
  sameWordsQuestions,
  typedQuestions,
  typedUnanswerableQuestions,
  unanswerableQuestions,
  type ShopQuestion,
} from '../../data/shop'
import { openEncoder } from '../../scripts/record/open-encoder'
import { hitRateAt, recallAt, meanReciprocalRank } from '../helpers/retrieval-metrics'

const rankedAnswer = (found: number[], ...right: number[]) => ({ found, right })

it('hitRateAt is the share of questions with a relevant text among the first k', () => {
  expect(hitRateAt(3, [rankedAnswer([4, 2, 1, 3], 2, 9), rankedAnswer([4, 2, 1, 3], 3)])).toBe(0.5)
  expect(hitRateAt(1, [rankedAnswer([2], 2), rankedAnswer([], 1)])).toBe(0.5)
})
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

/** Numbers 1, 3, 5 … of a list: never used to choose the threshold or a weight. */
const heldOutOf = <T>(list: readonly T[]) => list.filter((_, i) => i % 2 === 0)

describe('the shop’s questions', () => {
  const all = [...sameWordsQuestions, ...otherWordsQuestions, ...typedQuestions]
  const without = [...unanswerableQuestions, ...typedUnanswerableQuestions]
  const heldOut = [sameWordsQuestions, otherWordsQuestions, typedQuestions].flatMap(heldOutOf)
  const heldOutWithout = [unanswerableQuestions, typedUnanswerableQuestions].flatMap(heldOutOf)
  const groups = {
    'in the cards’ words': sameWordsQuestions,
    'in other words': otherWordsQuestions,
    'as typed': typedQuestions,
    all: all,
    'held out': heldOut,
  }

  const index = buildIndex(cards)
  const embeddings = new Map<string, Float32Array>()
  beforeAll(async () => {
    const encoder = await openEncoder()
    for (const text of [...cards, ...all.map(({ text }) => text), ...without])
      embeddings.set(text, encoder.embed(text))
  }, 60_000)

  const methods = {
    words: (text: string) => bm25Scores(text, index),
    meanings: (text: string) =>
      embeddingScores(
        embeddings.get(text)!,
        cards.map((card) => embeddings.get(card)),
      ),
    both: (text: string) => hybridScores(methods.words(text), methods.meanings(text)),
  }
  const answersOf = (by: keyof typeof methods, questions: readonly ShopQuestion[]) =>
    questions.map(({ text, cards: right }) => ({
      found: rankByScore(methods[by](text)).map((match) => match.index + 1),
      right,
    }))
  const quotesFor = (text: string) => quote(text, index, methods.meanings(text)).quotes.map((i) => i + 1)
  /** Questions quoted rightly, wrongly, and declined. */
  const countQuotes = (questions: readonly ShopQuestion[]) => {
    const quoted = questions.map(({ text, cards }) => ({ quotes: quotesFor(text), cards }))
    const right = quoted.filter(({ quotes, cards }) => cards.includes(quotes[0])).length
    const declined = quoted.filter(({ quotes }) => !quotes.length).length
    return { right, wrong: questions.length - right - declined, declined }
  }
  const countDeclined = (texts: readonly string[]) => texts.filter((text) => !quotesFor(text).length).length

  it('are at least eighty, fifteen of them without a word of their cards', () => {
    expect(cards.length).toBeGreaterThanOrEqual(24)
    expect(all.length + without.length).toBeGreaterThanOrEqual(80)
    expect(typedQuestions.length + typedUnanswerableQuestions.length).toBe(40)
    expect(otherWordsQuestions.length).toBeGreaterThanOrEqual(15)
    expect(new Set([...all.map(({ text }) => text), ...without]).size).toBe(all.length + without.length)
    const stems = (text: string) => keywords(text).map(stem)
    for (const { text, cards: right } of otherWordsQuestions)
      for (const n of right)
        expect(stems(cards[n - 1]).filter((word) => stems(text).includes(word))).toEqual([])
  })

  it('have a right card among the first three, nearly always', () => {
    const rate = (k: number, by: keyof typeof methods, questions: readonly ShopQuestion[] = all) =>
      hitRateAt(k, answersOf(by, questions))
    console.table(
      Object.entries(groups).flatMap(([group, questions]) =>
        (Object.keys(methods) as (keyof typeof methods)[]).map((by) => ({
          group,
          questions: questions.length,
          by,
          first: rate(1, by, questions).toFixed(2),
          'among three': rate(3, by, questions).toFixed(2),
          'recall@3': recallAt(3, answersOf(by, questions)).toFixed(2),
          MRR: meanReciprocalRank(answersOf(by, questions)).toFixed(2),
        })),
      ),
    )
    expect(rate(3, 'both')).toBeGreaterThanOrEqual(0.95)
    expect(rate(3, 'both', heldOut)).toBeGreaterThanOrEqual(0.95)
    expect(rate(3, 'both', typedQuestions)).toBeGreaterThanOrEqual(0.95)
    expect(rate(1, 'both')).toBeGreaterThanOrEqual(0.88)
    expect(rate(1, 'both')).toBeGreaterThan(rate(1, 'words'))
    expect(rate(1, 'both')).toBeGreaterThan(rate(1, 'meanings'))
    expect(rate(1, 'words', otherWordsQuestions)).toBe(0)
  })

  it('are quoted rightly or declined, seldom quoted wrongly', () => {
    console.table(Object.entries(groups).map(([group, questions]) => ({ group, ...countQuotes(questions) })))
    console.log(
      `Without a card: ${countDeclined(without)} of ${without.length} declined, ` +
        `held out ${countDeclined(heldOutWithout)} of ${heldOutWithout.length}.`,
    )
    const { right, wrong } = countQuotes(heldOut)
    expect(right / heldOut.length).toBeGreaterThanOrEqual(0.8)
    expect(wrong / (right + wrong)).toBeLessThanOrEqual(0.1)
    expect(countDeclined(heldOutWithout) / heldOutWithout.length).toBeGreaterThanOrEqual(0.8)
    const { right: allRight, wrong: allWrong } = countQuotes(all)
    expect(allRight / all.length).toBeGreaterThanOrEqual(0.75)
    expect(allWrong / (allRight + allWrong)).toBeLessThanOrEqual(0.1)
    expect(countDeclined(without) / without.length).toBeGreaterThanOrEqual(0.8)
  })

  it('that are not held out choose the threshold: the least, in steps, that declines eight of ten without a card', () => {
    const chosenFrom = (texts: readonly string[], held: readonly string[]) =>
      texts.filter((text) => !held.includes(text))
    const tuned = chosenFrom(without, heldOutWithout)
    const bestCosine = (text: string) => Math.max(...methods.meanings(text))
    const declinedAt = (threshold: number) =>
      tuned.filter((text) => bestCosine(text) < threshold).length / tuned.length
    const steps = [0.3, 0.32, 0.34, 0.36, 0.38, 0.4, 0.42, 0.44]
    expect(steps.find((threshold) => declinedAt(threshold) >= 0.8)).toBe(MIN_COSINE)
  })

  it('are also answered by words alone, where no encoder is there', () => {
    const quotes = (text: string) => quote(text, index).quotes.map((i) => i + 1)
    const right = all.filter(({ text, cards }) => cards.includes(quotes(text)[0])).length
    expect(right).toBeGreaterThanOrEqual(22)
    expect(without.filter((text) => !quotes(text).length).length / without.length).toBeGreaterThanOrEqual(0.8)
  })
})
