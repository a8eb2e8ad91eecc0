/** The chat model's replies to one request that was asked again and again: with the seeds 1, 2, 3 … */
export interface RecordedAsks {
  /** The messages, as one text. */
  to: string
  /** The model. */
  by: string
  /** Date like 2026-11-25. */
  when: string
  temperature: number
  /** The file of its weights, by the first eight digits of its sha256. */
  file: string
  /** Tokens of the prompt. */
  input: number
  /** In the order of their seeds. */
  replies: readonly {
    text: string
    /** Why it ended: by itself, at its longest, or because it turned in circles. */
    reason: 'stop' | 'length' | 'other'
    /** Tokens of the reply. */
    output: number
  }[]
}

/** A reply of the chat model that was asked once. */
export interface RecordedReply extends Pick<RecordedAsks, 'to' | 'by' | 'when' | 'temperature' | 'file'> {
  reply: {
    text: string
    calls: readonly never[]
    reason: 'stop' | 'length' | 'other'
    usage: { input: number; output: number }
  }
  seed: number
}

/** How often each request was asked. */
export const ASK_COUNT = 10
/** Temperature of all requests to the chat model. */
export const ASK_TEMPERATURE = 0.7
