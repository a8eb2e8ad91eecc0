import { until } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { modelBackends, streamReply, type ReplyFrame } from '../../composables/model-client'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun, type LiveRun } from 'slidev-addon-stage'
import { isEncoderLoaded } from '../../composables/encoder/shared-encoder'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { justAskedRun } from '../../data/just-asked-run'
import { ASK_COUNT } from '../../data/recorded-asks'
import type { Message } from 'llm-stack/applications'
import { buildMessages, buildRequest, printedInput } from './card-search'
import { useCardSearch, type CardSearchInput } from './use-card-search'

interface RagState extends CardSearchInput {
  /** The cards were searched; otherwise the question went to the model alone. */
  lookedUp: boolean
  /** Seed of the question to the model alone. */
  seed: number
}

const recordings = asksToRecordings(justAskedRun)
/** Seed of the reply that is shown first: a short one. None of the ten is right. */
const FIRST_SEED = 2
/** The recorded reply of the chat model to the printed question. */
const storedFrame: ReplyFrame = {
  ...recordings[FIRST_SEED - 1].reply,
  by: justAskedRun.by,
  eventCount: 0,
  recentEvents: [],
}

/** A run that sends `messages` to the model and streams its reply. */
const useModelRun = (
  name: string,
  resetOn: () => unknown,
  messages: () => Message[],
  seed: () => number,
): LiveRun<ReplyFrame> =>
  useLiveRun({
    backends: modelBackends(recordings),
    computeFrames: (client) => streamReply(client, buildRequest(messages(), seed())),
    initialFrame: () => storedFrame,
    isDone: (frame) => !!frame.reason || !!frame.errorMessage,
    resetOn,
    name,
  })

/**
 * State, search and model runs of the retrieval demo, the same in both windows. Until the demo is touched, the click step
 * sets the stage: 1 only asked, 2 cards searched, 3 prompt written, 4 answer quoted. Afterwards it is 1 or 4.
 */
export function useRagDemo(step: ComputedRef<number>) {
  const demo = useDemo<RagState>(
    () => ({ ...printedInput, byMeaning: false, lookedUp: step.value > 1, seed: FIRST_SEED }),
    step,
  )
  const { state } = demo
  // Typing fetches nothing: once the encoder is there, the search goes along with the letters.
  const question = computed({
    get: () => state.value.question,
    set: (to) => update({ question: to, byMeaning: state.value.lookedUp && isEncoderLoaded() }),
  })
  const search = useCardSearch(state, () => step.value)
  const { searchInput, results, picks } = search

  const resetOn = () => step.value
  const seed = () => state.value.seed
  const guessRun = useModelRun('made up', resetOn, () => buildMessages(state.value), seed)
  const answerRun = useModelRun('answer', resetOn, () => buildMessages(state.value, picks.value), seed)

  const touched = computed(() => demo.touched.value || guessRun.touched.value)
  const stage = computed(() => {
    if (!touched.value) return step.value
    return state.value.lookedUp ? 4 : 1
  })
  /** The reply without cards, as long as it belongs to the current question. */
  const guess = computed(() => {
    if (guessRun.touched.value) return guessRun.frame.value
    return stage.value > 0 && state.value.question === printedInput.question ? storedFrame : undefined
  })
  /** The guess is a recording: until the model is asked, and where it is not there. */
  const guessIsRecorded = computed(
    () =>
      !!guess.value &&
      !guess.value.errorMessage &&
      (!guessRun.touched.value || guessRun.backend.value === 'stored'),
  )
  /** The reply written from the cards; only a connected endpoint writes one. */
  const answer = computed(() => (answerRun.touched.value ? answerRun.frame.value : undefined))
  const sentMessages = computed(() => {
    if (stage.value === 1) return guess.value && buildMessages(searchInput.value)
    return stage.value > 2 && picks.value.length ? buildMessages(searchInput.value, picks.value) : undefined
  })

  /** Each change makes the earlier searches' answers void. */
  let changes = 0
  /** Changes the state; replies to what was there before are dropped. */
  function update(change: Partial<RagState>): void {
    changes++
    if (change.question !== undefined) guessRun.reset()
    answerRun.reset()
    demo.set(change)
    search.restart()
  }
  /** Sends the question without cards; again, with the next seed. */
  function askModel(): void {
    const isAgain = guessRun.touched.value && !!guess.value?.reason
    const seed = isAgain ? (state.value.seed % ASK_COUNT) + 1 : state.value.seed
    update({ lookedUp: false, byMeaning: false, seed })
    guessRun.reset()
    guessRun.run()
  }
  /** Searches the cards; a connected endpoint writes an answer from them, otherwise they are quoted. */
  async function searchAndAnswer(): Promise<void> {
    update({ lookedUp: true, byMeaning: true })
    const id = changes
    if (!connectedEndpoint.value) return
    await until(search.isCurrent).toBe(true)
    if (id === changes && picks.value.length) answerRun.run()
  }
  const rewriteCard = (index: number, text: string) =>
    update({
      rewritten: { ...state.value.rewritten, [index]: text },
      byMeaning: state.value.lookedUp,
    })
  /** Adds the card with the prompt injection, or takes it out again. */
  const toggleHostile = () => update({ hostile: !state.value.hostile, lookedUp: true, byMeaning: true })
  /** Repeats the last of the two with a new question. */
  const submit = () => (state.value.lookedUp ? void searchAndAnswer() : askModel())
  function reset(): void {
    changes++
    guessRun.reset()
    answerRun.reset()
    search.reset()
    demo.reset()
  }

  return {
    state,
    question,
    touched,
    stage,
    results,
    picks,
    loading: search.loading,
    hasResult: search.hasResult,
    searchFailure: search.failure,
    guess,
    guessIsRecorded,
    answer,
    sentMessages,
    rewriteCard,
    toggleHostile,
    askModel,
    searchAndAnswer,
    submit,
    reset,
  }
}
