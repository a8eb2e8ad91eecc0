/** The tools of the agent on the slide. */
import { wordVectors } from '../../composables/word-vectors'
import { cards } from '../../data/shop'
import {
  calculator,
  cardSearch,
  centred,
  clock,
  quote,
  shelve,
  type Tool,
  type VectorOf,
} from '../../stack/applications'

/** What the shop's cards say to a question; nothing, if they do not say enough. Without vectors, found by words alone. */
export const find = (question: string, texts: readonly string[], vectorOf?: VectorOf): string[] =>
  quote(question, shelve(texts, vectorOf)).quotes.map((place) => texts[place])

let meanings: Promise<VectorOf | undefined> | undefined
const vectors = () => (meanings ??= wordVectors().then(centred, () => (meanings = undefined)))

/** now: what the clock shows; throws if it is unplugged. */
export const agentTools = (
  now: () => string,
  search: (question: string) => string[] | Promise<string[]> = async (question) =>
    find(question, cards, await vectors()),
): readonly Tool[] => [clock(now), calculator, cardSearch(search)]
