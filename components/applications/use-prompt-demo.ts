import { computed, type ComputedRef } from 'vue'
import { useDemo, useLiveRun } from 'slidev-addon-stage'
import { modelBackends, streamReply, type ReplyFrame } from '../../composables/model-client'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { recordedSeed } from '../../composables/transports/recorded-seed'
import { recordingToFrame } from '../../composables/transports/recording-to-frame'
import { promptParts } from '../../data/prompt-parts'
import { fitPrompt, OPTIONAL_PARTS, PREPARED_QUESTION, type PromptSettings } from './fitted-prompt'
import { promptKey } from './prompt-key'
import { promptRecordings, recordedPromptAsks } from './prompt-recordings'
import { buildPromptRequest } from './prompt-request'
import { useCountedQuestion } from './use-counted-question'

/** Tokens; `small`: the size after the last click. */
export const WINDOW_SIZE = { min: 35, max: 90, step: 5, small: 60 } as const
/** Seed of the reply that is shown first. */
const FIRST_SEED = 9
/** Before the first frame of a run. */
const NO_REPLY: ReplyFrame = { by: '', text: '', calls: [], eventCount: 0, recentEvents: [] }

interface PromptState extends PromptSettings {
  question: string
  /** Of the shown reply. */
  seed: number
}

/**
 * The demo of PromptAssembly.vue, the same in both windows: parts, question, window size, and the model's reply to what goes in.
 * Until it is asked, a recorded reply stands there; another prompt drops what it said.
 */
export function usePromptDemo(step: ComputedRef<number>) {
  const demo = useDemo<PromptState>(
    () => ({
      enabled: OPTIONAL_PARTS.slice(0, step.value).map(({ kind }) => kind),
      size: step.value < promptParts.length ? WINDOW_SIZE.max : WINDOW_SIZE.small,
      question: PREPARED_QUESTION.text,
      seed: FIRST_SEED,
    }),
    step,
  )
  const { state } = demo
  const question = computed({ get: () => state.value.question, set: (to) => update({ question: to }) })
  const { counted, failed } = useCountedQuestion(question)
  const fitted = computed(() => fitPrompt(state.value, counted.value))
  const sentParts = computed(() => fitted.value.rows.filter(({ status }) => status === 'in'))
  const recorded = computed(() => recordedPromptAsks(sentParts.value))

  const live = useLiveRun({
    backends: modelBackends(promptRecordings),
    computeFrames: (client) => streamReply(client, buildPromptRequest(sentParts.value, state.value.seed)),
    initialFrame: () => NO_REPLY,
    isDone: (frame) => !!frame.reason || !!frame.errorMessage,
    resetOn: () => step.value,
  })
  /** Undefined where nothing is sent, or nothing was asked and recorded. */
  const reply = computed<ReplyFrame | undefined>(() => {
    if (fitted.value.refused) return undefined
    if (live.touched.value) return live.frame.value
    return recorded.value && recordingToFrame(asksToRecordings(recorded.value)[state.value.seed - 1])
  })

  function update(change: Partial<PromptState>): void {
    const before = promptKey(sentParts.value)
    demo.set(change)
    if (change.question !== undefined || promptKey(sentParts.value) !== before) live.reset()
  }
  /** Sends what goes in; again, with the next seed. */
  function ask(): void {
    if (live.running.value || fitted.value.refused) return
    if (live.touched.value && reply.value?.reason) demo.set({ seed: recordedSeed(state.value.seed + 1) })
    live.run()
  }
  function reset(): void {
    live.reset()
    demo.reset()
  }
  return {
    ...{ state, question, counterFailed: failed, fitted, recorded, reply, update, ask, reset },
    touched: computed(() => demo.touched.value || live.touched.value),
    backend: live.backend,
    isAsked: live.touched,
  }
}
