import { loadWordVectors } from '../../composables/word-vectors'
import { cards } from '../../data/shop'
import {
  calculator,
  cardSearch,
  centreVectors,
  clock,
  quote,
  buildIndex,
  type Tool,
  type VectorLookup,
} from 'llm-stack/applications'

/** Texts of the cards that answer a question; none if no card does. Without word vectors the search is by words alone. */
export const findQuotes = (question: string, texts: readonly string[], vectorOf?: VectorLookup): string[] =>
  quote(question, buildIndex(texts, vectorOf)).quotes.map((index) => texts[index])

/** Shared by all runs; forgotten after a failure, so that the next search loads them again. */
let vectorsPromise: Promise<VectorLookup | undefined> | undefined
const loadVectors = () =>
  (vectorsPromise ??= loadWordVectors().then(centreVectors, () => (vectorsPromise = undefined)))

/**
 * The agent's tools on the slide: clock, calculator and card search.
 * @param now the time of day; throws if the clock is out
 */
export const createAgentTools = (
  now: () => string,
  search: (question: string) => string[] | Promise<string[]> = async (question) =>
    findQuotes(question, cards, await loadVectors()),
): readonly Tool[] => [clock(now), calculator, cardSearch(search)]
