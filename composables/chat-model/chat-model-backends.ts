/** Backends that ask the chat model: its worker, shared by all slides, or recordings. */
import type { StreamEvent } from 'llm-stack/applications'
import type { NextTokenChances } from 'llm-stack/models'
import type { BackendFactory } from 'slidev-addon-stage'
import type { ReplyRequest } from './reply-run'

/** A token of a text. */
export interface TextToken {
  id: number
  /** Its bytes as text, with U+FFFD for part of a character. */
  text: string
}

export interface ChatModelBackend {
  /** Settles once the model is loaded, or fails to load. */
  ready: Promise<unknown>
  /** Streams a reply as it is generated; at its end the reason: 'other' for one that turned in circles. */
  streamReply: (request: ReplyRequest) => AsyncGenerator<StreamEvent>
  /** What may come after a text: the `count` likeliest tokens by themselves. */
  nextTokenChances: (text: string, count: number) => Promise<NextTokenChances>
  /** The tokens of a text, as this model cuts it. */
  tokenize: (text: string) => Promise<TextToken[]>
  /** Set if only recorded requests have an answer, with the reason why no model runs. */
  recordingOnly?: { why: string }
  /** Ends the requests of this backend; the model stays loaded. */
  stop: () => void
}

/** Backends in order of preference. */
export const chatModelBackends = (): readonly BackendFactory<ChatModelBackend>[] => []
