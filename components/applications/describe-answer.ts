/** What the search slide says of a model that was asked: who it is, and what came of it. */
import { retryText, type ReplyFrame } from '../../composables/model-client'
import { storyModel } from '../../data/stories'
import { describeLoading } from '../models/continue-text'

export interface AnswerDescription {
  /** Who does it, or fails to. */
  heading: string
  text: string
}

/** Its name: of the engine downstairs the model's alone. */
export const modelName = (by: string): string => (by.includes(storyModel.name) ? storyModel.name : by)

/** does: what it does if it answers, as “makes it up”. */
export function describeAnswer(
  { by, text, loading, retryInMs: again, errorMessage: fault, reason }: ReplyFrame,
  activity: string,
  quote = ['', ''],
): AnswerDescription {
  const who = modelName(by)
  if (fault) return { heading: `${who} gives no answer`, text: fault }
  const status = again === undefined ? 'Asking …' : `${retryText(again)} …`
  const waiting = loading === undefined ? status : describeLoading(loading, 'it')
  const placeholder = reason ? 'It says nothing.' : waiting
  return { heading: `${who} ${activity}`, text: text ? quote.join(text) : placeholder }
}
