/** What the “Summarise” button gives: a sentence that is kept; or one that the plugged-in model writes, as it comes. */
import { streamReply, retryText, modelBackends } from '../../composables/model-client'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { centroidSentence, splitSentences } from '../../stack/applications'

export interface Summary {
  summary: string
  /** The model that wrote it; '' where a sentence was kept. */
  by: string
}

/** Tokens of a summary. */
const MAX_TOKENS = 60

/** '' for a text without sentences. */
export function extractSummary(text: string): Summary {
  const all = splitSentences(text)
  return { summary: all[centroidSentence(all)] ?? '', by: '' }
}

/** A model's fault stands in the summary's place, as a sentence. */
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
  for await (const { text, errorMessage: fault, by, loading, retryInMs: again, reason } of streamReply(
    client,
    request,
    { signal },
  )) {
    if (loading !== undefined) continue
    const waiting = again === undefined ? text : `${retryText(again)} …`
    yield { summary: fault ?? (!text && reason ? 'It says nothing.' : waiting), by }
  }
}
