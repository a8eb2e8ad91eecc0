import { until } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { modelBackends, streamReply, type ReplyFrame } from '../../composables/model-client'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun, type LiveRun } from 'slidev-addon-stage'
import { isEncoderLoaded } from '../../composables/encoder/shared-encoder'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { recordingToFrame } from '../../composables/transports/recording-to-frame'
import type { Recording } from '../../composables/transports/recording-transport'
import { cardRepliesRun } from '../../data/card-replies-run'
import { hostileRun } from '../../data/hostile-run'
import { justAskedRun } from '../../data/just-asked-run'
import { ASK_COUNT } from '../../data/recorded-asks'
import type { ChatRequest } from 'llm-stack/applications'
import { hostileCards } from '../../data/hostile-cards'
import { cardRecordings } from './card-recordings'
import { buildCardRequest, buildMessages, buildRequest, isPrintedInput, printedInput } from './card-search'
import { recordedHostileReply } from './hostile-counts'
import { useCardSearch, type CardSearchInput } from './use-card-search'

interface RagState extends CardSearchInput {
  /** The cards were searched; otherwise the question went to the model alone. */
  lookedUp: boolean
  /** Seed of the question to the model alone. */
  seed: number
}

/** Seed of the reply that is shown first: a short one. None of the ten is right. */
const FIRST_SEED = 2
const justAskedRecordings = asksToRecordings(justAskedRun)
/** The recorded replies of the chat model to the printed question, without cards and with them. */
const storedGuess = recordingToFrame(justAskedRecordings[FIRST_SEED - 1])
const storedAnswer = recordingToFrame(cardRecordings[0])

/** A run that sends a request to the model and streams its reply. */
const useModelRun = (
  name: string,
  resetOn: () => unknown,
  recordings: readonly Recording[],
  storedFrame: ReplyFrame,
  request: () => ChatRequest,
): LiveRun<ReplyFrame> =>
  useLiveRun({
    backends: modelBackends(recordings),
    computeFrames: (client) => streamReply(client, request()),
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
  const guessRun = useModelRun('made up', resetOn, justAskedRecordings, storedGuess, () =>
    buildRequest(buildMessages(state.value), state.value.seed),
  )
  const answerRun = useModelRun('answer', resetOn, cardRecordings, storedAnswer, () =>
    buildCardRequest(buildMessages(state.value, picks.value)),
  )

  const touched = computed(() => demo.touched.value || guessRun.touched.value)
  const stage = computed(() => {
    if (!touched.value) return step.value
    return state.value.lookedUp ? 4 : 1
  })
  /** The reply without cards, as long as it belongs to the current question. */
  const guess = computed(() => {
    if (guessRun.touched.value) return guessRun.frame.value
    return stage.value > 0 && state.value.question === printedInput.question ? storedGuess : undefined
  })
  /** What the model makes of the cards, as long as it belongs to them. */
  const answer = computed(() => {
    if (answerRun.touched.value) return answerRun.frame.value
    return isPrintedInput(state.value) ? storedAnswer : undefined
  })
  /** The recorded reply to the same hostile card unmarked, beside the one to the prompt. */
  const unmarkedReply = computed(() => {
    const { hostile } = state.value
    if (!isPrintedInput({ ...state.value, hostile: 0 })) return undefined
    return recordedHostileReply(hostile, picks.value)?.unmarked.text
  })
  /** The recording that the reply on the slide is from: until the model is asked, and where it is not there. */
  const recording = computed(() => {
    const [reply, run] = stage.value === 1 ? [guess.value, guessRun] : [answer.value, answerRun]
    const isLive = run.touched.value && run.backend.value !== 'stored'
    if (!reply || reply.errorMessage || isLive) return undefined
    if (stage.value === 1) return { ...justAskedRun, seed: state.value.seed }
    if (stage.value < 4) return undefined
    return unmarkedReply.value === undefined ? cardRepliesRun : hostileRun
  })
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
  /** Searches the cards, which are quoted; then a model says what it makes of them. */
  async function lookUp(change: Partial<RagState> = {}): Promise<void> {
    update({ ...change, lookedUp: true, byMeaning: true })
    const id = changes
    await until(search.isCurrent).toBe(true)
    if (id === changes && picks.value.length) answerRun.run()
  }
  const rewriteCard = (index: number, text: string) =>
    update({
      rewritten: { ...state.value.rewritten, [index]: text },
      byMeaning: state.value.lookedUp,
    })
  /** Adds a card with a prompt injection; again, the next one in its place; after the last one, none. */
  const nextHostile = () => lookUp({ hostile: (state.value.hostile + 1) % (hostileCards.length + 1) })
  /** Repeats the last of the two with a new question. */
  const submit = () => (state.value.lookedUp ? void lookUp() : askModel())
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
    answer,
    unmarkedReply,
    recording,
    sentMessages,
    rewriteCard,
    nextHostile,
    askModel,
    lookUp,
    submit,
    reset,
  }
}
