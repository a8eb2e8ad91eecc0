import { retryText, type ReplyFrame } from '../../composables/model-client'
import { describeLoading } from '../models/continue-text'

/** What a demo waits for: the chat model to load, or a busy endpoint; undefined if for neither. `model` names the one that loads. */
export function describeWaiting(
  { loading, retryInMs }: Pick<ReplyFrame, 'loading' | 'retryInMs'>,
  model?: string,
): string | undefined {
  if (loading !== undefined) return describeLoading(loading, model)
  return retryInMs === undefined ? undefined : `${retryText(retryInMs)} …`
}
