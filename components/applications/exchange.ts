/** What a request and its reply look like on the way, for the slide `api`. */
import type { StopReason, StreamEvent } from '../../stack/applications'

/** A part of the tape: a request, a piece of text, a tool asked for, what it found, an end. */
export interface Cell {
  kind: 'sent' | 'text' | 'call' | 'found' | 'end'
  text: string
}
export interface Exchange {
  tape: readonly Cell[]
  /** Requests and events, word for word. */
  wire: readonly string[]
  /** Lines of the code that run now. */
  lit: readonly number[]
  /** Who is asked, or who wrote what is recorded. */
  by: string
  /** In all, where they were counted. */
  input?: number
  output?: number
  reason?: StopReason
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  again?: number
  /** Why there is no whole reply, in a sentence. */
  fault?: string
  over: boolean
  /** Share of the model that is here, until it is. */
  loading?: number
}

export const silence: Exchange = { tape: [], wire: [], lit: [], by: '', over: false }

/** Signs of a piece that are shown. */
const MOST_SIGNS = 200
export function cellOf(event: StreamEvent): Cell {
  if (event.type === 'text') return { kind: 'text', text: event.text.slice(0, MOST_SIGNS) }
  if (event.type === 'end') return { kind: 'end', text: event.reason }
  return { kind: 'call', text: `${event.call.name} ${event.call.arguments}`.slice(0, MOST_SIGNS) }
}
