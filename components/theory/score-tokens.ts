/** Asking the chat model for the scores of all tokens that may follow a text. */
import type { BackendKind } from 'slidev-addon-stage'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { SCORED_TOKENS, type NextTokenScores } from '../../data/chances'
import { chancesRun } from '../../data/chances-run'
import { nextTokenScores } from './next-token-scores'

/** Longest text, in UTF-16 code units: its reading takes some seconds. */
export const MAX_TEXT_LENGTH = 500

/** What the slide shows of a text, shared with the audience's window. */
export interface ScoresFrame {
  scores: NextTokenScores
  /** A text that is being read. */
  reading?: string
  /** Why the scores are not of the text that was asked for. */
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
  yield { scores, reading: text }
  await backend.ready
  yield { scores: nextTokenScores(text, await backend.nextTokenChances(text, SCORED_TOKENS)) }
}

/** Where the shown scores come from, in a sentence. */
export function describeScores(touched: boolean, backend: BackendKind, frame: ScoresFrame): string {
  if (frame.reading !== undefined) return 'It reads …'
  if (frame.why) return `Only recorded texts: ${frame.why}.`
  return touched && backend !== 'stored' ? 'Computed here, now.' : 'Recorded with this code.'
}
