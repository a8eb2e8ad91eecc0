/** The tools of the agent on the slide. */
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
} from '../../stack/applications'

/** What the shop's cards say to a question; nothing, if they do not say enough. Without vectors, found by words alone. */
export const findQuotes = (question: string, texts: readonly string[], vectorOf?: VectorLookup): string[] =>
  quote(question, buildIndex(texts, vectorOf)).quotes.map((place) => texts[place])

let vectorsPromise: Promise<VectorLookup | undefined> | undefined
const loadVectors = () =>
  (vectorsPromise ??= loadWordVectors().then(centreVectors, () => (vectorsPromise = undefined)))

/** now: what the clock shows; throws if it is unplugged. */
export const createAgentTools = (
  now: () => string,
  search: (question: string) => string[] | Promise<string[]> = async (question) =>
    findQuotes(question, cards, await loadVectors()),
): readonly Tool[] => [clock(now), calculator, cardSearch(search)]
