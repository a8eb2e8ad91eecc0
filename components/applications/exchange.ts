/** A request and its streamed reply, as the slide `api` displays them. */
import type { StopReason, StreamEvent } from 'llm-stack/applications'
import type { SentRequest } from './sent-request'

/** A cell of the tape: a request, a piece of text, a tool call, its result or the end of a reply. */
export interface TapeCell {
  kind: 'sent' | 'text' | 'call' | 'found' | 'end'
  text: string
}
/** The exchange so far; survives JSON. */
export interface Exchange {
  tape: readonly TapeCell[]
  /** Requests and events as they were sent. */
  wire: readonly string[]
  /** The request as it was sent; undefined before. */
  request?: SentRequest
  /** Name of the model, or author of the recording. */
  by: string
  /** Tokens of all prompts, if counted. */
  input?: number
  /** Tokens of all replies, if counted. */
  output?: number
  reason?: StopReason
  /** Milliseconds until the next try of a busy endpoint, while waiting for it. */
  retryInMs?: number
  /** Why the reply is not complete, in a sentence. */
  errorMessage?: string
  done: boolean
  /** Share of the model's files that are loaded, 0 … 1; undefined = all. */
  loading?: number
}

/** Before anything is sent. */
export const emptyExchange: Exchange = { tape: [], wire: [], by: '', done: false }

/** 16-bit units of an event that a cell displays. */
const MAX_CELL_LENGTH = 200

/** The cell for an event of a stream. */
export function toTapeCell(event: StreamEvent): TapeCell {
  if (event.type === 'text') return { kind: 'text', text: event.text.slice(0, MAX_CELL_LENGTH) }
  if (event.type === 'end') return { kind: 'end', text: event.reason }
  return { kind: 'call', text: `${event.call.name} ${event.call.arguments}`.slice(0, MAX_CELL_LENGTH) }
}
