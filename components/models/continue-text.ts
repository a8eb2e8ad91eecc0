/** A text carried on while people watch, a token at a time. */
import type { BackendKind } from '../../composables/use-live-run'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { storyQuestions, type StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { formatPercent } from '../kit/format'
import { loadProgress } from '../../composables/stories/load-progress'
import { MAX_OUTPUT_TOKENS } from '../../composables/stories/story-model'
import type { StoryModelBackend } from '../../composables/stories/story-model-backends'

export interface ContinuationFrame extends StoryContinuation {
  prompt: string
  /** Share of the model that is here, until it is. */
  loading?: number
  /** Why only a recording is shown. */
  why?: string
}

/** Milliseconds between two tokens, so that they can be read. */
const TOKEN_DELAY_MS = 70

/** The end of what was recorded for a prompt, or its beginning with `tokens` 0. */
export const recordedContinuation = (prompt: string = storyQuestions[0]): ContinuationFrame => ({
  prompt,
  ...storiesRun.continuations[prompt],
})
export const emptyContinuation = (prompt: string): ContinuationFrame => ({
  prompt,
  text: '',
  tokens: 0,
  isComplete: false,
})

/** Carries `prompt` on, from where `from` left it; with `once` by one token. Who has only recordings tells the first
 *  question's if this was not recorded. */
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
/** How far a model is that is on its way: `share` of it is here. */
export const describeLoading = (share: number, model = 'the model'): string =>
  share < 1 ? `Fetching ${model}: ${formatPercent(share)}` : `Starting ${model} …`

/** Where what is shown comes from, in a sentence. */
export function describeOrigin(
  touched: boolean,
  backend: BackendKind,
  frame: Pick<ContinuationFrame, 'loading' | 'why'>,
): string {
  if (!touched) return 'Shown: recorded with this code.'
  if (frame.loading !== undefined) return describeLoading(frame.loading)
  return frame.why ? `${ORIGINS.stored} Why: ${frame.why}.` : ORIGINS[backend]
}
