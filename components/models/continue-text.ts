/** Continuing a prompt with the published story model, token by token. */
import type { BackendKind } from 'slidev-addon-stage'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { storyQuestions, type StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { formatPercent } from '../kit/format'
import { loadProgress } from '../../composables/load-progress'
import { MAX_OUTPUT_TOKENS } from '../../composables/stories/story-model'
import type { StoryModelBackend } from '../../composables/stories/story-model-backends'

/** A continuation in progress. */
export interface ContinuationFrame extends StoryContinuation {
  prompt: string
  /** Share of the model that has been loaded, 0 … 1; absent once it is ready. */
  loading?: number
  /** Why only a recording can be shown. */
  why?: string
}

/** Milliseconds between two tokens, so that they can be read. */
const TOKEN_DELAY_MS = 70

/** The recorded continuation of a prompt. */
export const recordedContinuation = (prompt: string = storyQuestions[0]): ContinuationFrame => ({
  prompt,
  ...storiesRun.continuations[prompt],
})
/** A continuation before its first token. */
export const emptyContinuation = (prompt: string): ContinuationFrame => ({
  prompt,
  text: '',
  tokens: 0,
  isComplete: false,
})

/** The frame of a continuation that was stopped: no loading. */
export const settleContinuation = ({ loading: _, ...frame }: ContinuationFrame): ContinuationFrame => frame

/**
 * Continues `prompt` and yields a frame per token. It resumes an unfinished `from` with the same prompt; `once` stops after
 * one token. A backend that only has recordings plays the first question's if this prompt was not recorded.
 */
export async function* continueText(
  backend: StoryModelBackend,
  prompt: string,
  from: ContinuationFrame | undefined,
  once: boolean,
): AsyncGenerator<ContinuationFrame> {
  let frame = from?.prompt === prompt && !from.isComplete ? from : emptyContinuation(prompt)
  if (backend.recordingOnly) {
    const isRecorded = prompt in storiesRun.continuations
    frame = { ...(isRecorded ? frame : emptyContinuation(storyQuestions[0])), why: backend.recordingOnly.why }
  }
  for await (const share of loadProgress(backend)) yield { ...frame, loading: share }
  const base = { prompt: frame.prompt, why: frame.why }
  do {
    const tokens = prefersReducedMotion() && !once ? MAX_OUTPUT_TOKENS : frame.tokens + 1
    frame = { ...base, ...(await backend.generateText(frame.prompt, tokens)) }
    yield frame
    if (!prefersReducedMotion()) await wait(TOKEN_DELAY_MS)
  } while (!once && !frame.isComplete)
}

const ORIGINS: Record<BackendKind, string> = {
  worker: 'Run here, now, in a worker, at temperature 0.',
  page: 'Run here, now, on the page, at temperature 0.',
  stored: 'It cannot run here: a recording.',
}
/** Progress of loading a model, in words; `share` is 0 … 1. */
export const describeLoading = (share: number, model = 'the model'): string =>
  share < 1 ? `Fetching ${model}: ${formatPercent(share)}` : `Starting ${model} …`

/** Where the shown text comes from, in a sentence. */
export function describeOrigin(
  touched: boolean,
  backend: BackendKind,
  frame: Pick<ContinuationFrame, 'loading' | 'why'>,
): string {
  if (!touched) return 'Recorded.'
  if (frame.loading !== undefined) return describeLoading(frame.loading)
  return frame.why ? `${ORIGINS.stored} Why: ${frame.why}.` : ORIGINS[backend]
}
