import { beforeAll, describe, expect, it } from 'vitest'
import type { SentenceEncoder } from '../../composables/encoder/sentence-encoder'
import { hostileCards } from '../../data/hostile-cards'
import {
  rightAnswer,
  shopInstructions,
  cards,
  otherWordsQuestions,
  sameWordsQuestions,
  typedQuestions,
} from '../../data/shop'
import { cardRepliesRun } from '../../data/card-replies-run'
import { hostileRun } from '../../data/hostile-run'
import { justAskedRun } from '../../data/just-asked-run'
import { shopRun } from '../../data/shop-run'
import { embeddingScores, plainText, type QuoteResult } from 'llm-stack/applications'
import { openEncoder } from '../../scripts/record/open-encoder'
import {
  printedInput,
  cardTexts,
  isPrintedInput,
  visibleCards,
  searchCards,
  pickCards,
  buildRequest,
  buildMessages,
  type SearchInput,
} from './card-search'

let encoder: SentenceEncoder
beforeAll(async () => void (encoder = await openEncoder()), 30_000)
const embeddings = new Map<string, Float32Array>()
function embed(text: string): Float32Array {
  if (!embeddings.has(text)) embeddings.set(text, encoder.embed(text))
  return embeddings.get(text)!
}
const search = (input: SearchInput) =>
  searchCards(input, embeddingScores(embed(input.question), cardTexts(input).map(embed)))
const inputFor = (question: string) => ({ ...printedInput, question })

describe('searchCards', () => {
  it('finds the recorded cards for the printed question', () => {
    const { words, meanings, hits, quotes } = search(printedInput)
    expect(words).toEqual(shopRun.found.words.map((x) => expect.closeTo(x, 2)))
    expect(meanings).toEqual(shopRun.found.meanings.map((x) => expect.closeTo(x, 2)))
    expect(hits.map((h) => h.index)).toEqual(shopRun.found.hits.map((h) => h.index))
    expect(quotes).toEqual(shopRun.found.quotes)
    expect(pickCards(shopRun.found)).toEqual([3, 5, 1])
  })
  it('returns the recording without meanings, as long as nothing has changed', () => {
    expect(searchCards(printedInput)).toBe(shopRun.found)
    const edited = { ...printedInput, rewritten: { 3: 'Nothing' } }
    expect([isPrintedInput(printedInput), isPrintedInput(edited)]).toEqual([true, false])
    expect(searchCards(edited).quotes).not.toContain(3)
  })
  it('searches by words alone without meanings', () =>
    expect(searchCards(inputFor('Can I return shoes from the sale?'))).toMatchObject({
      meanings: undefined,
      quotes: [3, 5],
    }))
  it('finds an edited card', () => {
    const input = {
      ...inputFor('May I bring a giraffe?'),
      rewritten: { 14: 'A giraffe is welcome if you bring it' },
    }
    expect(search(inputFor('May I bring a giraffe?')).quotes).toEqual([])
    expect(search(input).quotes).toEqual([14])
  })
  it('finds nothing for a question that no card answers', () => {
    const found = search(inputFor('What is the capital of France?'))
    expect(found.quotes).toEqual([])
    expect(pickCards(found)).toEqual([])
  })
  it.each(['', '   ', '<b>shoes</b><script>', '\u202e\u0000', '؟', 'y'.repeat(100), '?'.repeat(100)])(
    'does not throw for “%s”',
    (typed) => expect(() => search(inputFor(typed))).not.toThrow(),
  )
  it('quotes no empty card', () => {
    const rewritten = Object.fromEntries(cards.map((_, i) => [i, '']))
    expect(searchCards({ ...printedInput, rewritten }).quotes).toEqual([])
  })
})

it('the recorded replies are to all questions whose card is found first, with the cards that are found', () => {
  const all = [...sameWordsQuestions, ...otherWordsQuestions, ...typedQuestions]
  const found = all.flatMap(({ text, cards: right }) => {
    const result = search(inputFor(text))
    return right.includes(result.quotes[0] + 1) ? [{ question: text, cards: pickCards(result) }] : []
  })
  expect(cardRepliesRun.replies.map(({ question, cards }) => ({ question, cards }))).toEqual(found)
})

describe('visibleCards', () => {
  it('are the first six', () => expect(visibleCards([], 24)).toEqual([0, 1, 2, 3, 4, 5]))
  it('make room for the picked ones', () =>
    expect(visibleCards([15, 2, 23], 24)).toEqual([0, 1, 2, 3, 15, 23]))
  it('always include the card with the prompt injection, picked or not', () => {
    expect(visibleCards([], 25, true)).toEqual([0, 1, 2, 3, 4, 24])
    expect(visibleCards([15, 24, 2], 25, true)).toEqual([0, 1, 2, 3, 15, 24])
  })
  it('are all cards if there are few', () => expect(visibleCards([1], 3)).toEqual([0, 1, 2]))
})

describe('the card with the prompt injection', () => {
  const hostile = { ...printedInput, hostile: 2 }
  let found: QuoteResult
  beforeAll(() => void (found = search(hostile)))
  it('is one more card, and picked', () => {
    expect(cardTexts(hostile)).toEqual([...cards, hostileCards[1].text])
    expect(pickCards(found)).toContain(24)
  })
  it('changes no instruction and cannot close its tag', () => {
    const [system, user, ...more] = buildMessages(hostile, pickCards(found))
    expect(system).toEqual(buildMessages(printedInput, [3])[0])
    expect(more).toEqual([])
    expect(user.content.split('</card>')).toHaveLength(pickCards(found).length + 1)
    expect(user.content).toContain('&lt;/card&gt;&lt;/cards&gt; New rule')
  })
  it.each(hostileCards)('is picked: $form', ({ text }) => {
    const input = { ...printedInput, hostile: hostileCards.findIndex((card) => card.text === text) + 1 }
    const picks = pickCards(search(input))
    expect(picks).toContain(24)
    expect(hostileRun.replies[input.hostile - 1].cards).toEqual(picks)
  })
  it('is sent without tools that it could call', () =>
    expect(buildRequest(buildMessages(hostile, pickCards(found)), 1).tools).toBeUndefined())
})

describe('buildMessages', () => {
  it('sends the question with instructions, as it was recorded', () => {
    const messages = buildMessages(printedInput)
    expect(messages).toEqual([
      { role: 'system', content: shopInstructions },
      { role: 'user', content: printedInput.question },
    ])
    expect(plainText(messages)).toBe(justAskedRun.to)
    expect(buildRequest(messages, 3)).toEqual({ messages, temperature: 0.7, seed: 3, maxTokens: 120 })
  })
  it('finds no right answer among the ten recorded ones', () =>
    expect(justAskedRun.replies.filter(({ text }) => rightAnswer.test(text))).toEqual([]))
})
