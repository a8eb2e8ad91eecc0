/** Words about a reply of the chat model: where it comes from, and how it ended. */
import type { BackendKind } from 'slidev-addon-stage'
import { MAX_REPLY_TOKENS } from '../../composables/chat-model/reply-run'
import type { ReplyFrame } from '../../composables/model-client'
import { chatModel } from '../../data/chat-model'
import type { RecordedAsks } from '../../data/recorded-asks'
import { formatDay, formatPercent } from '../kit/format'

/** The chat model in a few words, for a slide's foot. */
export const CHAT_MODEL_NOTE = 'SmolLM2: a three-thousandth of the largest Llama 3.1.'

/** A conversation that is longer than the context. */
export const HISTORY_DROPPED = 'The older half no longer fits: dropped, and the remaining is read again.'

/** A recording by date, seed and file. */
export function describeRecording({ when, file }: Pick<RecordedAsks, 'when' | 'file'>, seed: number): string {
  return `Recorded ${formatDay(when)}, seed ${seed}, file ${file}.`
}

/** Why a reply has an unusual end, as a sentence; '' for one that ended by itself. @param maxTokens its longest. */
export const describeEnd = (reason: ReplyFrame['reason'], maxTokens = MAX_REPLY_TOKENS): string =>
  reason === 'length'
    ? `Stopped at ${maxTokens} tokens.`
    : reason === 'other'
      ? 'It turned in circles, so it was stopped.'
      : ''

export interface ReplyOrigin extends Pick<ReplyFrame, 'loading' | 'errorMessage'> {
  /** Name of the model that replied. */
  by?: string
  seed: number
  temperature: number
  reason?: ReplyFrame['reason']
  /** Longest reply, tokens (default: the deck's). */
  maxTokens?: number
  /** Was a run started, here or in the other window? */
  touched: boolean
  backend: BackendKind
}

/** Where the shown reply comes from, and its end if that is unusual; an error or the progress of loading instead. */
export function describeReplyOrigin(origin: ReplyOrigin, recorded: RecordedAsks): string {
  const { by, seed, temperature, touched, backend, loading, errorMessage } = origin
  if (errorMessage) return errorMessage
  if (loading !== undefined)
    return loading < 1 ? `Loading the model: ${formatPercent(loading)}` : 'Starting it …'
  const isEndpoint = touched && !!by && backend === 'worker' && !by.includes(chatModel.name)
  const how = temperature === 0 ? 'exact' : `temperature ${temperature}, seed ${seed}`
  const now = isEndpoint ? `Asked: ${by}.` : `Asked here, now: ${how}.`
  const source = touched && backend === 'worker' ? now : describeRecording(recorded, seed)
  return [source, describeEnd(origin.reason, origin.maxTokens)].filter(Boolean).join(' ')
}
