/** The retrieval slide's search and prompts, from the question and the cards in the drawer. */
import { MAX_REPLY_TOKENS } from '../../composables/chat-model/reply-run'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { hostileCards } from '../../data/hostile-cards'
import { cards, sameWordsQuestions, shopInstructions } from '../../data/shop'
import { shopRun } from '../../data/shop-run'
import {
  ragPrompt,
  quote,
  buildIndex,
  MAX_QUOTES,
  type ChatRequest,
  type Message,
  type QuoteResult,
  type SearchIndex,
} from 'llm-stack/applications'

/** Longest question, characters. */
export const MAX_QUESTION_CHARACTERS = 500

export interface SearchInput {
  question: string
  /** Edited texts of cards, by index. */
  rewritten: Readonly<Record<number, string>>
  /** The drawer has one more card, with a prompt injection: its number in the list, from 1; 0 = none. */
  hostile: number
}

/** The input until the demo is touched, and on paper. */
export const printedInput: SearchInput = {
  question: sameWordsQuestions[0].text,
  rewritten: {},
  hostile: 0,
}

/** The texts of all cards in the drawer, in order. */
export const cardTexts = ({ rewritten, hostile }: SearchInput): string[] =>
  [...cards, ...(hostile ? [hostileCards[hostile - 1].text] : [])].map((text, i) => rewritten[i] ?? text)

/** The index is rebuilt only when a card changes, not for every question. */
let cachedIndex: SearchIndex | undefined
function searchIndex(texts: readonly string[]): SearchIndex {
  if (cachedIndex?.texts.join('\n') !== texts.join('\n')) cachedIndex = buildIndex(texts)
  return cachedIndex!
}

/** Is this the input that has a recorded result? */
export const isPrintedInput = ({ question, rewritten, hostile }: SearchInput): boolean =>
  question === printedInput.question && !hostile && !Object.keys(rewritten).length

/**
 * Searches the cards; the printed input has its recorded result.
 * @param meanings the cosine of each card with the question; without them the search is by words alone
 */
export const searchCards = (input: SearchInput, meanings?: readonly number[]): QuoteResult =>
  !meanings && isPrintedInput(input)
    ? shopRun.found
    : quote(input.question, searchIndex(cardTexts(input)), meanings)

/** Indices of the cards that go into the prompt: the best hits, or none if no card can be quoted. */
export const pickCards = ({ hits, quotes }: QuoteResult): number[] =>
  quotes.length ? hits.slice(0, MAX_QUOTES).map(({ index }) => index) : []

/** Indices of the visible cards: the picked ones, the one with the prompt injection, then the first of the others. */
export function visibleCards(
  picks: readonly number[],
  total: number,
  hostileAdded = false,
  limit = 6,
): number[] {
  const first = [...new Set([...picks, ...(hostileAdded ? [total - 1] : [])])]
  const others = Array.from({ length: total }, (_, i) => i).filter((i) => !first.includes(i))
  return [...first, ...others.slice(0, limit - first.length)].sort((a, b) => a - b)
}

/** The messages for a model: with cards, by their indices, a RAG prompt; without them the question alone. */
export function buildMessages(input: SearchInput, picks?: readonly number[]): Message[] {
  const { question } = input
  const all = cardTexts(input)
  if (picks)
    return ragPrompt(
      question,
      picks.map((i) => ({ number: i + 1, text: all[i] })),
    )
  return [
    { role: 'system', content: shopInstructions },
    { role: 'user', content: question },
  ]
}

/** A request with these messages. */
export const buildRequest = (messages: readonly Message[], seed: number): ChatRequest => ({
  messages,
  ...{ temperature: ASK_TEMPERATURE, seed, maxTokens: MAX_REPLY_TOKENS },
})

/** A request for a reply from cards: the likeliest one, since the card leaves nothing to choose. */
export const buildCardRequest = (messages: readonly Message[]): ChatRequest => ({
  ...buildRequest(messages, 1),
  temperature: 0,
})
