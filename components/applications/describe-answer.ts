import { retryText, type ReplyFrame } from '../../composables/model-client'
import { describeLoading } from '../models/continue-text'
import { modelName } from './model-name'

/** A model's reply in words, for the retrieval slide. */
export interface AnswerDescription {
  /** The model and its activity, as “SmolLM2 makes it up”; or that it gives no answer. */
  heading: string
  /** The reply, an error, or the progress: never empty. */
  text: string
}

/**
 * Describes a reply, complete or not.
 * @param activity what the model does by replying, as “makes it up”
 * @param quote around the reply's text
 */
export function describeAnswer(
  { by, text, loading, retryInMs, errorMessage, reason }: ReplyFrame,
  activity: string,
  quote = ['', ''],
): AnswerDescription {
  const name = modelName(by)
  if (errorMessage) return { heading: `${name} gives no answer`, text: errorMessage }
  const status = retryInMs === undefined ? 'Asking …' : `${retryText(retryInMs)} …`
  const waiting = loading === undefined ? status : describeLoading(loading, 'it')
  const placeholder = reason ? 'It says nothing.' : waiting
  return { heading: `${name} ${activity}`, text: text ? quote.join(text) : placeholder }
}
