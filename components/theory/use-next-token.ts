import { computed, type ComputedRef } from 'vue'
import { useDemo, useLiveRun } from 'slidev-addon-stage'
import { chatModelBackends } from '../../composables/chat-model/chat-model-backends'
import { chanceTexts } from '../../data/chances'
import { recordedScores, scoreTokens, describeScores } from './score-tokens'
import {
  defaultSampling,
  drawTokens,
  nextTokenProbabilities,
  noDraws,
  totalDraws,
  type DrawCounts,
  type SamplingSettings,
} from './next-token'

/** What is unfolded in the panel. */
export type NextTokenFold = '' | 'cutoffs' | 'text'

const presets: Partial<SamplingSettings & DrawCounts>[] = [
  {},
  {},
  { temperature: 0.3 },
  { temperature: 2 },
  drawTokens(nextTokenProbabilities(recordedScores.scores, defaultSampling), noDraws, 1),
]

/** The demo of NextToken.vue: a text whose scores the chat model computes, a setting, and draws. */
export function useNextToken(step: ComputedRef<number>) {
  const sampling = useDemo<SamplingSettings & DrawCounts>(
    () => ({ ...defaultSampling, ...noDraws, ...presets[step.value] }),
    step,
  )
  const typed = useDemo(() => ({ text: chanceTexts[0].text as string }), step, 'text')
  const fold = useDemo(() => ({ open: '' as NextTokenFold }), step, 'fold')
  const live = useLiveRun({
    backends: chatModelBackends(),
    computeFrames: (backend, from) => scoreTokens(backend, typed.state.value.text, from),
    initialFrame: () => recordedScores,
    settle: ({ scores, why }) => ({ scores, why }),
    resetOn: () => step.value,
  })
  const { state } = sampling
  const scores = computed(() => live.frame.value.scores)
  const probabilities = computed(() => nextTokenProbabilities(scores.value, state.value))

  /** Changes a setting and discards the draws made under the old one. */
  const change = (setting: Partial<SamplingSettings>) => sampling.set({ ...setting, ...noDraws })
  /** Adds to the draws so far, unless they are fewer than `times`: a hundred begins a new count after single draws. */
  function draw(times: number): void {
    const before = totalDraws(state.value) < times ? noDraws : state.value
    sampling.set(drawTokens(probabilities.value, before, times))
  }
  /** Asks for the scores after the typed text, or after another. */
  function ask(text?: string): void {
    if (text !== undefined) typed.set({ text })
    if (!typed.state.value.text.trim()) return
    change({})
    live.run()
  }
  function reset(): void {
    for (const part of [sampling, typed, fold, live]) part.reset()
  }
  return {
    state,
    text: computed(() => typed.state.value.text),
    fold: computed({ get: () => fold.state.value.open, set: (open) => fold.set({ open }) }),
    scores,
    probabilities,
    touched: computed(() => sampling.touched.value || live.touched.value || typed.touched.value),
    origin: computed(() =>
      typed.state.value.text.trim()
        ? describeScores(live.touched.value, live.backend.value, live.frame.value)
        : 'Type a text first.',
    ),
    change,
    draw,
    ask,
    type: (text: string) => typed.set({ text }),
    reset,
  }
}
