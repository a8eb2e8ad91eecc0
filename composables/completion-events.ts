import type { StopReason, StreamEvent } from 'llm-stack/applications'

/** A text that a model is writing. */
export interface GrowingText {
  /** The text generated so far. */
  text: string
  /** Tokens of the prompt. */
  input: number
  /** Tokens generated so far. */
  output: number
  /** Why it ended; undefined while unfinished. */
  reason?: StopReason
}

/** Turns the states of a completion into stream events with the new text of each; calls `end` when done or cancelled. */
export async function* toStreamEvents(
  next: () => Promise<GrowingText>,
  end: () => unknown = () => {},
): AsyncGenerator<StreamEvent> {
  let emittedLength = 0
  try {
    for (;;) {
      const { text, reason, input, output } = await next()
      if (text.length > emittedLength) yield { type: 'text', text: text.slice(emittedLength) }
      emittedLength = text.length
      if (reason) return yield { type: 'end', reason, usage: { input, output } }
    }
  } finally {
    end()
  }
}
