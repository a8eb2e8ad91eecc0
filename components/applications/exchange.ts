/** What a request and its reply look like on the way, for the slide `api`. */
import type { StopReason, StreamEvent } from '../../stack/applications'

/** A part of the tape: a request, a piece of text, a tool asked for, what it found, an end. */
export interface TapeCell {
  kind: 'sent' | 'text' | 'call' | 'found' | 'end'
  text: string
}
export interface Exchange {
  tape: readonly TapeCell[]
  /** Requests and events, word for word. */
  wire: readonly string[]
  /** Lines of the code that run now. */
  runningLines: readonly number[]
  /** Who is asked, or who wrote what is recorded. */
  by: string
  /** In all, where they were counted. */
  input?: number
  output?: number
  reason?: StopReason
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  retryInMs?: number
  /** Why there is no whole reply, in a sentence. */
  errorMessage?: string
  done: boolean
  /** Share of the model that is here, until it is. */
  loading?: number
}

export const emptyExchange: Exchange = { tape: [], wire: [], runningLines: [], by: '', done: false }

/** Signs of a piece that are shown. */
const MAX_CELL_LENGTH = 200
export function toTapeCell(event: StreamEvent): TapeCell {
  if (event.type === 'text') return { kind: 'text', text: event.text.slice(0, MAX_CELL_LENGTH) }
  if (event.type === 'end') return { kind: 'end', text: event.reason }
  return { kind: 'call', text: `${event.call.name} ${event.call.arguments}`.slice(0, MAX_CELL_LENGTH) }
}
