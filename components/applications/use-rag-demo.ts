import { refDebounced } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { modelBackends, streamReply, type ReplyFrame } from '../../composables/model-client'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun, type LiveRun } from 'slidev-addon-stage'
import { useWordVectors } from '../../composables/use-word-vectors'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { justAskedRun } from '../../data/just-asked-run'
import { ASK_COUNT } from '../../data/recorded-asks'
import { centreVectors, type Message } from 'llm-stack/applications'
import {
  buildMessages,
  buildRequest,
  pickCards,
  printedInput,
  searchCards,
  type SearchInput,
} from './card-search'

interface RagState extends SearchInput {
  /** The cards were searched; otherwise the question went to the model alone. */
  lookedUp: boolean
  /** Seed of the question to the model alone. */
  seed: number
}

/** Milliseconds without typing before the cards are searched: cards that move at every letter cost frames. */
const SEARCH_DEBOUNCE_MS = 150

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
  const { vectors, errorMessage: vectorsError } = useWordVectors()
  const vectorOf = computed(() => vectors.value && centreVectors(vectors.value))
  const vectorsFailed = computed(() => !!vectorsError.value && !vectors.value)
  const search = (input: SearchInput) => searchCards(input, vectorOf.value, !vectorsError.value)

  const demo = useDemo<RagState>(
    () => ({ ...printedInput, lookedUp: step.value > 1, seed: FIRST_SEED }),
    step,
  )
  const { state } = demo
  const question = computed({ get: () => state.value.question, set: (to) => update({ question: to }) })
  const debouncedQuestion = refDebounced(question, SEARCH_DEBOUNCE_MS)
  const searchInput = computed(() => ({ ...state.value, question: debouncedQuestion.value }))
  const results = computed(() => search(searchInput.value))
  const picks = computed(() => pickCards(results.value))
  /** The cards picked for the question as it is now, without the debounce. */
  const currentPicks = () => pickCards(search(state.value))

  const resetOn = () => step.value
  const seed = () => state.value.seed
  const guessRun = useModelRun('made up', resetOn, () => buildMessages(state.value), seed)
  const answerRun = useModelRun('answer', resetOn, () => buildMessages(state.value, currentPicks()), seed)

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

  /** Changes the state; replies to what was there before are dropped. */
  function update(change: Partial<RagState>): void {
    if (change.question !== undefined) guessRun.reset()
    answerRun.reset()
    demo.set(change)
  }
  /** Sends the question without cards; again, with the next seed. */
  function askModel(): void {
    const isAgain = guessRun.touched.value && !!guess.value?.reason
    update({ lookedUp: false, seed: isAgain ? (state.value.seed % ASK_COUNT) + 1 : state.value.seed })
    guessRun.reset()
    guessRun.run()
  }
  /** Searches the cards; a connected endpoint writes an answer from them, otherwise they are quoted. */
  function searchAndAnswer(): void {
    update({ lookedUp: true })
    if (connectedEndpoint.value && currentPicks().length) answerRun.run()
  }
  /** Repeats the last of the two with a new question. */
  const submit = () => (state.value.lookedUp ? searchAndAnswer() : askModel())
  function reset(): void {
    guessRun.reset()
    answerRun.reset()
    demo.reset()
  }

  return {
    state,
    question,
    touched,
    stage,
    results,
    picks,
    vectorsFailed,
    guess,
    guessIsRecorded,
    answer,
    sentMessages,
    update,
    askModel,
    searchAndAnswer,
    submit,
    reset,
  }
}
