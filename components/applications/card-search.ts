/** What the search slide works out from what was asked and which cards lie in the drawer. */
import { storyPrompt, cards, promptInjectionCard, sameWordsQuestions } from '../../data/shop'
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
  type VectorLookup,
} from '../../stack/applications'

export interface SearchInput {
  question: string
  /** New texts of cards, by their places. */
  rewritten: Readonly<Record<number, string>>
  /** Does somebody's card with orders lie in the drawer? */
  hostile: boolean
}
export const printedInput: SearchInput = {
  question: sameWordsQuestions[0].text,
  rewritten: {},
  hostile: false,
}

export const cardTexts = ({ rewritten, hostile }: SearchInput): string[] =>
  [...cards, ...(hostile ? [promptInjectionCard] : [])].map((text, i) => rewritten[i] ?? text)

/** The drawer last searched: as long as no card changes, only the question is new. */
let cachedIndex: SearchIndex | undefined
function searchIndex(lookup: SearchInput, vectorOf?: VectorLookup): SearchIndex {
  const texts = cardTexts(lookup)
  if (!cachedIndex || cachedIndex.vectorOf !== vectorOf || cachedIndex.texts.join('\n') !== texts.join('\n'))
    cachedIndex = buildIndex(texts, vectorOf)
  return cachedIndex
}

/** Searches; without vectors by words alone. recorded: what was found when the slide was made, for as long as the vectors
 *  are on their way. */
export function searchCards(lookup: SearchInput, vectorOf?: VectorLookup, recorded = false): QuoteResult {
  const { question, rewritten, hostile } = lookup
  const isPrinted = question === printedInput.question && !hostile && !Object.keys(rewritten).length
  return recorded && isPrinted ? shopRun.found : quote(question, searchIndex(lookup, vectorOf))
}

/** Places of the cards that go into the prompt: none, if they do not say enough to be quoted. */
export const pickCards = ({ hits, quotes }: QuoteResult): number[] =>
  quotes.length ? hits.slice(0, MAX_QUOTES).map(({ index }) => index) : []

/** Places of the cards in sight: those picked, one that was just slipped in, and the first of the others. */
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

/** What is sent with these cards; a story, if it is to a model that can only carry one on; else the question alone. */
export function buildMessages(
  lookup: SearchInput,
  picks: readonly number[] | undefined,
  asStoryModel: boolean,
): Message[] {
  const { question } = lookup
  const all = cardTexts(lookup)
  if (picks)
    return ragPrompt(
      question,
      picks.map((i) => ({ number: i + 1, text: all[i] })),
    )
  return [{ role: 'user', content: asStoryModel ? storyPrompt(question) : question }]
}

/** The story model ends its reply where the man's words end. */
export const buildRequest = (messages: readonly Message[], asStoryModel: boolean): ChatRequest =>
  asStoryModel ? { messages, temperature: 0, maxTokens: 24, stop: ['"'] } : { messages, maxTokens: 200 }
