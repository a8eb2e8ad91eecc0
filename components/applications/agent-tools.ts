import { cards } from '../../data/shop'
import { buildIndex, calculator, cardSearch, clock, quote, type Tool } from 'llm-stack/applications'

/** Texts of the cards that answer a question, found by words alone; none if no card does. */
export const findQuotes = (question: string, texts: readonly string[]): string[] =>
  quote(question, buildIndex(texts)).quotes.map((index) => texts[index])

/**
 * The agent's tools on the slide: clock, calculator and card search.
 * @param now the time of day; throws if the clock is out
 */
export const createAgentTools = (
  now: () => string,
  search = (question: string): string[] => findQuotes(question, cards),
): readonly Tool[] => [clock(now), calculator, cardSearch(search)]
