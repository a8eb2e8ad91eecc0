import type { ReplyFrame } from '../../composables/model-client'
import { describeWaiting } from './describe-waiting'
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
export function describeAnswer(frame: ReplyFrame, activity: string, quote = ['', '']): AnswerDescription {
  const { by, text, errorMessage, reason } = frame
  const name = modelName(by)
  if (errorMessage) return { heading: `${name} gives no answer`, text: errorMessage }
  const placeholder = reason ? 'It says nothing.' : (describeWaiting(frame, 'it') ?? 'Asking …')
  return { heading: `${name} ${activity}`, text: text ? quote.join(text) : placeholder }
}
