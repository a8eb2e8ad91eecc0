/** The retrieval slide's words on a lookup: the answer, the announcement for screen readers, the examples on paper. */
import type { ReplyFrame } from '../../composables/model-client'
import { justAskedRun } from '../../data/just-asked-run'
import { cards, rightAnswer, sameWordsQuestions, unanswerableQuestions } from '../../data/shop'
import { printedInput, searchCards } from './card-search'
import { describeLoading } from '../models/continue-text'
import type { AnswerDescription } from './describe-answer'

const DONT_KNOW = 'I don’t know.'

export interface LookupDescription {
  /** How the answer was made. */
  heading: string
  /** The answer as a sentence; undefined = the quotes are the answer. */
  reply?: string
  /** A refusal, in large type. */
  declined?: boolean
  /** The encoder is loading: there is no answer yet. */
  isLoading?: boolean
  quotes: readonly { number: number; text: string }[]
}

/**
 * The answer from the cards: a refusal, a model's reply or quotes.
 * @param quotes indices of the quoted cards
 * @param texts all cards
 * @param hostile the last card is the one with the prompt injection
 * @param loading the loaded share of the encoder, 0 to 1, while the search waits for it
 */
export function describeLookup(
  quotes: readonly number[],
  texts: readonly string[],
  hostile: boolean,
  reply?: AnswerDescription,
  loading?: number,
): LookupDescription {
  if (loading !== undefined)
    return {
      heading: 'by words and meaning',
      reply: describeLoading(loading, 'the encoder'),
      isLoading: true,
      quotes: [],
    }
  const quoted = quotes.map((index) => ({ number: index + 1, text: texts[index] }))
  if (!quotes.length)
    return { heading: 'no card says enough', reply: DONT_KNOW, declined: true, quotes: quoted }
  if (reply) return { heading: reply.heading, reply: reply.text, quotes: quoted }
  const isHostileQuoted = hostile && quotes.includes(texts.length - 1)
  return { heading: isHostileQuoted ? 'quoted, and nobody obeys' : 'quoted word for word', quotes: quoted }
}

/** What a model does that is just asked; only replies to the prepared question were counted. `brief`: without the count. */
export function describeGuessActivity(question: string, brief: boolean): string {
  if (question !== printedInput.question) return 'says'
  const { replies } = justAskedRun
  const right = replies.filter(({ text }) => rightAnswer.test(text)).length
  return brief ? 'makes it up' : `makes it up (${right} of ${replies.length} right)`
}

/** The announcement once the model has replied without cards; empty while it writes. */
export const announceGuess = (guess?: ReplyFrame): string =>
  guess?.reason ? `Just asked: ${guess.text}` : (guess?.errorMessage ?? '')

/** The announcement of an answer from the cards; empty while the encoder loads or a model writes. */
export function announceLookup({ quotes, isLoading }: LookupDescription, answer?: ReplyFrame): string {
  if (isLoading) return ''
  if (answer) return answer.reason ? answer.text : (answer.errorMessage ?? '')
  return quotes.length
    ? `Quoted: ${quotes.map(({ number, text }) => `${text}, card ${number}`).join('; ')}`
    : DONT_KNOW
}

/** Two more questions with their answers, searched by words alone: they replace the controls on paper. */
export const printedAnswers = (): { question: string; answer: string }[] =>
  [sameWordsQuestions[3].text, unanswerableQuestions[1]].map((question) => {
    const [index] = searchCards({ ...printedInput, question }).quotes
    return { question, answer: index === undefined ? DONT_KNOW : `“${cards[index]}”, card ${index + 1}.` }
  })
