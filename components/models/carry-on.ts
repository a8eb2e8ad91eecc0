/** A text carried on while people watch, a token at a time. */
import type { Source } from '../../composables/live-run'
import { wait } from '../../composables/portions'
import { stillness } from '../../composables/stillness'
import { storyQuestions, type Told } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { percent } from '../kit/format'
import { loading } from '../../composables/stories/loading'
import { MOST_TOKENS } from '../../composables/stories/storyteller'
import type { Teller } from '../../composables/stories/tellers'

export interface Carried extends Told {
  prompt: string
  /** Share of the model that is here, until it is. */
  loading?: number
  /** Why only a recording is shown. */
  why?: string
}

/** Milliseconds between two tokens, so that they can be read. */
const PACE = 70

/** The end of what was recorded for a prompt, or its beginning with `tokens` 0. */
export const storedStory = (prompt: string = storyQuestions[0]): Carried => ({
  prompt,
  ...storiesRun.told[prompt],
})
export const untold = (prompt: string): Carried => ({ prompt, text: '', tokens: 0, over: false })

/** Carries `prompt` on, from where `from` left it; with `once` by one token. Who has only recordings tells the first
 *  question's if this was not recorded. */
export async function* carryOn(
  teller: Teller,
  prompt: string,
  from: Carried | undefined,
  once: boolean,
): AsyncGenerator<Carried> {
  let now = from?.prompt === prompt && !from.over ? from : untold(prompt)
  if (teller.recorded) {
    const known = prompt in storiesRun.told
    now = { ...(known ? now : untold(storyQuestions[0])), why: teller.recorded.why }
  }
  for await (const share of loading(teller)) yield { ...now, loading: share }
  const base = { prompt: now.prompt, why: now.why }
  do {
    const tokens = stillness() && !once ? MOST_TOKENS : now.tokens + 1
    now = { ...base, ...(await teller.told(now.prompt, tokens)) }
    yield now
    if (!stillness()) await wait(PACE)
  } while (!once && !now.over)
}

const RUNS: Record<Source, string> = {
  worker: 'Run here, now, in a worker, at temperature 0.',
  page: 'Run here, now, on the page, at temperature 0.',
  stored: 'It cannot run here: a recording.',
}
/** How far a model is that is on its way: `share` of it is here. */
export const arriving = (share: number, model = 'the model'): string =>
  share < 1 ? `Fetching ${model}: ${percent(share)}` : `Starting ${model} …`

/** Where what is shown comes from, in a sentence. */
export function originOf(touched: boolean, source: Source, frame: Pick<Carried, 'loading' | 'why'>): string {
  if (!touched) return 'Shown: recorded with this code.'
  if (frame.loading !== undefined) return arriving(frame.loading)
  return frame.why ? `${RUNS.stored} Why: ${frame.why}.` : RUNS[source]
}
