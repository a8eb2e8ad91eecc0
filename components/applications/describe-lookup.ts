/** The retrieval slide's words on a lookup: the answer, the announcement for screen readers, the examples on paper. */
import type { ReplyFrame } from '../../composables/model-client'
import { cards, sameWordsQuestions, unanswerableQuestions } from '../../data/shop'
import { printedInput, searchCards } from './card-search'
import { describeLoading } from '../models/continue-text'
import { modelName } from './model-name'

const DONT_KNOW = 'I don’t know.'

export interface LookupDescription {
  /** How the answer was made. */
  heading: string
  /** The refusal, or the progress; undefined = the quotes are the answer. */
  reply?: string
  /** A refusal, in large type. */
  declined?: boolean
  /** The encoder is loading: there is no answer yet. */
  isLoading?: boolean
  quotes: readonly { number: number; text: string }[]
}

/**
 * The answer from the cards: a refusal or quotes.
 * @param quotes indices of the quoted cards
 * @param texts all cards
 * @param search the loaded share of the encoder, 0 to 1, while the search waits for it; and why it was by words alone
 */
export function describeLookup(
  quotes: readonly number[],
  texts: readonly string[],
  { loading, failure }: { loading?: number; failure?: string } = {},
): LookupDescription {
  if (loading !== undefined)
    return {
      heading: 'Looked up by words and meaning',
      reply: describeLoading(loading, 'the encoder'),
      isLoading: true,
      quotes: [],
    }
  const quoted = quotes.map((index) => ({ number: index + 1, text: texts[index] }))
  if (!quotes.length) {
    const heading = failure ? 'By words alone, no card says enough' : 'No card says enough'
    return { heading, reply: DONT_KNOW, declined: true, quotes: quoted }
  }
  return { heading: 'Quoted word for word', quotes: quoted }
}

/** The announcement once the model has replied without cards; empty while it writes. */
export const announceGuess = (guess?: ReplyFrame): string =>
  guess?.reason ? `Just asked: ${guess.text}` : (guess?.errorMessage ?? '')

/** The announcement of an answer from the cards, with what a model makes of it; empty while the encoder loads or a model
 *  writes. */
export function announceLookup({ quotes, isLoading }: LookupDescription, answer?: ReplyFrame): string {
  if (isLoading || (answer && !answer.reason && !answer.errorMessage)) return ''
  if (!quotes.length) return DONT_KNOW
  const quoted = `Quoted: ${quotes.map(({ number, text }) => `${text}, card ${number}`).join('; ')}`
  return answer ? `${quoted}. ${modelName(answer.by)}: ${answer.errorMessage ?? answer.text}` : quoted
}

/** Two more questions with their answers, searched by words alone: they replace the controls on paper. */
export const printedAnswers = (): { question: string; answer: string }[] =>
  [sameWordsQuestions[3].text, unanswerableQuestions[1]].map((question) => {
    const [index] = searchCards({ ...printedInput, question }).quotes
    return { question, answer: index === undefined ? DONT_KNOW : `“${cards[index]}”, card ${index + 1}.` }
  })
