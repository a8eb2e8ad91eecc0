/** The tools of the agent on the slide. */
import { shop } from '../../data/applications'
import { calculator, cardSearch, clock, search, type Tool } from '../../stack/applications'

/** Cards handed back for a question. */
const FOUND = 3

export const find = (question: string): string[] =>
  search(question, shop.cards, FOUND).map(({ index }) => shop.cards[index])

/** now: what the clock shows; throws if it is unplugged. */
export const agentTools = (now: () => string): readonly Tool[] => [clock(now), calculator, cardSearch(find)]
