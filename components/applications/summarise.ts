/** Summaries: a sentence of the text itself, or one that a connected endpoint writes. */
import { streamReply, retryText, modelBackends } from '../../composables/model-client'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { centroidSentence, splitSentences } from 'llm-stack/applications'

/** A summary and its author. */
export interface Summary {
  summary: string
  /** The model that wrote it; '' = a sentence of the text. */
  by: string
}

/** Longest summary, tokens. */
const MAX_TOKENS = 60

/** The most central sentence of a text; '' if it has none. */
export function extractSummary(text: string): Summary {
  const sentences = splitSentences(text)
  return { summary: sentences[centroidSentence(sentences)] ?? '', by: '' }
}

/** Yields the summary as it grows. Without an endpoint it is extracted; an endpoint's error takes its place, as a sentence. */
export async function* summarise(text: string, signal: AbortSignal): AsyncGenerator<Summary> {
  if (!connectedEndpoint.value) return yield extractSummary(text)
  const client = modelBackends()[0][1]()
  const request = {
    messages: [
      { role: 'system', content: 'Summarise the note in one short sentence.' },
      { role: 'user', content: text },
    ],
    maxTokens: MAX_TOKENS,
  } as const
  for await (const frame of streamReply(client, request, { signal })) {
    const { text, errorMessage, by, loading, retryInMs, reason } = frame
    if (loading !== undefined) continue
    const progress = retryInMs === undefined ? text : `${retryText(retryInMs)} …`
    yield { summary: errorMessage ?? (!text && reason ? 'It says nothing.' : progress), by }
  }
}
