/** What the search slide works out from what was asked and which cards lie in the drawer. */
import { asStory, cards, hostileCard, plainQuestions } from '../../data/shop'
import { shopRun } from '../../data/shop-run'
import {
  promptOf,
  quote,
  shelve,
  TOP,
  type ChatRequest,
  type Message,
  type Quoted,
  type Shelf,
  type VectorOf,
} from '../../stack/applications'

export interface Lookup {
  question: string
  /** New texts of cards, by their places. */
  rewritten: Readonly<Record<number, string>>
  /** Does somebody's card with orders lie in the drawer? */
  hostile: boolean
}
export const asPrinted: Lookup = { question: plainQuestions[0].text, rewritten: {}, hostile: false }

export const cardsOf = ({ rewritten, hostile }: Lookup): string[] =>
  [...cards, ...(hostile ? [hostileCard] : [])].map((text, i) => rewritten[i] ?? text)

/** The drawer last searched: as long as no card changes, only the question is new. */
let kept: Shelf | undefined
function shelfOf(lookup: Lookup, vectorOf?: VectorOf): Shelf {
  const texts = cardsOf(lookup)
  if (!kept || kept.vectorOf !== vectorOf || kept.texts.join('\n') !== texts.join('\n'))
    kept = shelve(texts, vectorOf)
  return kept
}

/** Searches; without vectors by words alone. recorded: what was found when the slide was made, for as long as the vectors
 *  are on their way. */
export function lookUp(lookup: Lookup, vectorOf?: VectorOf, recorded = false): Quoted {
  const { question, rewritten, hostile } = lookup
  const printed = question === asPrinted.question && !hostile && !Object.keys(rewritten).length
  return recorded && printed ? shopRun.found : quote(question, shelfOf(lookup, vectorOf))
}

/** Places of the cards that go into the prompt: none, if they do not say enough to be quoted. */
export const picked = ({ hits, quotes }: Quoted): number[] =>
  quotes.length ? hits.slice(0, TOP).map(({ index }) => index) : []

/** Places of the cards in sight: those picked, one that was just slipped in, and the first of the others. */
export function inSight(picks: readonly number[], all: number, slipped = false, most = 6): number[] {
  const first = [...new Set([...picks, ...(slipped ? [all - 1] : [])])]
  const others = Array.from({ length: all }, (_, i) => i).filter((i) => !first.includes(i))
  return [...first, ...others.slice(0, most - first.length)].sort((a, b) => a - b)
}

/** What is sent with these cards; a story, if it is to a model that can only carry one on; else the question alone. */
export function sentOf(lookup: Lookup, picks: readonly number[] | undefined, story: boolean): Message[] {
  const { question } = lookup
  const all = cardsOf(lookup)
  if (picks)
    return promptOf(
      question,
      picks.map((i) => ({ number: i + 1, text: all[i] })),
    )
  return [{ role: 'user', content: story ? asStory(question) : question }]
}

/** The story model ends its reply where the man's words end. */
export const requestOf = (messages: readonly Message[], story: boolean): ChatRequest =>
  story ? { messages, temperature: 0, maxTokens: 24, stop: ['"'] } : { messages, maxTokens: 200 }
