/** Asking the chat model for the scores of all tokens that may follow a text. */
import type { BackendKind } from 'slidev-addon-stage'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { loadProgress } from '../../composables/load-progress'
import { SCORED_TOKENS, type NextTokenScores } from '../../data/chances'
import { chancesRun } from '../../data/chances-run'
import { formatPercent } from '../kit/format'
import { nextTokenScores } from './next-token-scores'

/** Longest text, in UTF-16 code units: its reading takes some seconds. */
export const MAX_TEXT_LENGTH = 500

/** What the slide shows of a text, shared with the audience's window. */
export interface ScoresFrame {
  scores: NextTokenScores
  /** The text that was asked for is being read. */
  reading?: boolean
  /** Share of the model that has been loaded, 0 to 1, while it loads. */
  loading?: number
  /** Why the scores are not those of the text that was asked for. */
  why?: string
}

/** The recorded scores of the slide's text. */
export const recordedScores: ScoresFrame = { scores: chancesRun.scores[0] }

/** Yields the frame before while a text is read, then its scores. Without a model only recorded texts have some. */
export async function* scoreTokens(
  backend: ChatModelBackend,
  typed: string,
  { scores } = recordedScores,
): AsyncGenerator<ScoresFrame> {
  const text = typed.slice(0, MAX_TEXT_LENGTH)
  if (!text) return
  if (backend.recordingOnly) {
    const recorded = chancesRun.scores.find((known) => known.text === text)
    yield recorded ? { scores: recorded } : { scores, why: backend.recordingOnly.why }
    return
  }
  for await (const loading of loadProgress(backend)) yield { scores, loading }
  yield { scores, reading: true }
  yield { scores: nextTokenScores(text, await backend.nextTokenChances(text, SCORED_TOKENS)) }
}

/** Where the shown scores come from, in a sentence. */
export function describeScores(touched: boolean, backend: BackendKind, frame: ScoresFrame): string {
  if (frame.loading !== undefined) return `Coming: ${formatPercent(frame.loading)}.`
  if (frame.reading) return 'It reads …'
  if (frame.why) return `Recorded texts only: ${frame.why}.`
  return touched && backend !== 'stored' ? 'Asked now.' : 'Recorded.'
}
