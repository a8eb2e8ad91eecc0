/** Summaries: a sentence of the text itself, or one that a model writes. */
import { streamReply, modelBackends, type ModelClient } from '../../composables/model-client'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { summaryRun } from '../../data/summary-run'
import { centroidSentence, splitSentences } from 'llm-stack/applications'
import { formatDay } from '../kit/format'
import { describeWaiting } from './describe-waiting'
import { CHAT_MODEL_SHORT_NAME } from './model-name'
import { summaryRequest } from './summary-request'

/** A summary and its author. */
export interface Summary {
  summary: string
  /** The model that wrote it; '' = a sentence of the text. */
  by: string
}

/** The most central sentence of a text; '' if it has none. */
export function extractSummary(text: string): Summary {
  const sentences = splitSentences(text)
  return { summary: sentences[centroidSentence(sentences)] ?? '', by: '' }
}

/** Yields a client's summary as it grows; an error takes its place, as a sentence. */
async function* streamSummary(
  client: ModelClient,
  { text: note, seed }: { text: string; seed: number },
  signal: AbortSignal,
): AsyncGenerator<Summary> {
  const isRecorded = client.localModel?.recordingOnly
  const describeAuthor = (by: string) => {
    if (!client.localModel) return by
    return `${CHAT_MODEL_SHORT_NAME}, ${isRecorded ? `recorded ${formatDay(summaryRun.when)}, file ${summaryRun.file}, ` : ''}seed ${seed}`
  }
  for await (const frame of streamReply(client, summaryRequest(note, seed), { signal })) {
    const { text, errorMessage, by, reason } = frame
    const summary = !text && reason ? 'It says nothing.' : text
    yield { summary: errorMessage ?? describeWaiting(frame) ?? summary, by: describeAuthor(by) }
  }
}

/** Yields the summary that a model writes: the endpoint, the chat model or, where it is not there, its recordings. */
export async function* writeSummary(
  text: string,
  seed: number,
  signal: AbortSignal,
): AsyncGenerator<Summary> {
  for (const [, start] of modelBackends(asksToRecordings(summaryRun)))
    try {
      return yield* streamSummary(start(), { text, seed }, signal)
    } catch {
      // The next one.
    }
}

/** Yields the summary as it grows. Without an endpoint it is extracted. */
export async function* summarise(text: string, signal: AbortSignal): AsyncGenerator<Summary> {
  if (!connectedEndpoint.value) return yield extractSummary(text)
  yield* writeSummary(text, 1, signal)
}
