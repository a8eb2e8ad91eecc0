import { refDebounced, useDebounceFn } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { useLiveRun } from 'slidev-addon-stage'
import type { QuoteResult } from 'llm-stack/applications'
import { encoderBackends, type EncoderBackend } from '../../composables/encoder/encoder-backends'
import { cardTexts, isPrintedInput, pickCards, searchCards, type SearchInput } from './card-search'
import { computeMeanings, isSearchDone, type MeaningsFrame } from './compute-meanings'

/** What to look up. */
export interface CardSearchInput extends SearchInput {
  /** By meaning too: somebody asked, and the encoder may be fetched. Otherwise, as while a question is typed, by words alone. */
  byMeaning: boolean
}

/** Milliseconds without typing before the cards are searched: cards that move at every letter cost frames. */
const SEARCH_DEBOUNCE_MS = 150

/** Searches the cards of the retrieval demo. One window computes the meanings, the others display them. */
export function useCardSearch(input: ComputedRef<CardSearchInput>, resetOn: () => unknown) {
  const debouncedQuestion = refDebounced(
    computed(() => input.value.question),
    SEARCH_DEBOUNCE_MS,
  )
  const searchInput = computed(() => ({ ...input.value, question: debouncedQuestion.value }))
  const run = useLiveRun<EncoderBackend, MeaningsFrame>({
    backends: encoderBackends(),
    computeFrames: (backend) => computeMeanings(backend, input.value),
    initialFrame: () => ({}),
    isDone: isSearchDone,
    resetOn,
    name: 'meanings',
  })
  const canUseMeanings = (of: CardSearchInput) => of.byMeaning && !isPrintedInput(of)
  const needsMeanings = computed(() => canUseMeanings(searchInput.value))
  /** The search of this question, over or not; undefined = it has not begun. */
  const frame = computed(() =>
    run.frame.value.question === searchInput.value.question ? run.frame.value : undefined,
  )
  const meanings = computed(() => {
    const all = frame.value?.meanings
    return all?.length === cardTexts(searchInput.value).length ? all : undefined
  })
  /** Loaded share of the encoder, 0 to 1; undefined = nobody waits for it. */
  const loading = computed(() => (needsMeanings.value ? frame.value?.loading : undefined))
  /** The result that was asked for; undefined = none yet. While the next search has not begun, the last one's stays. */
  const answered = computed<QuoteResult | undefined>((previous) => {
    if (isPrintedInput(searchInput.value)) return searchCards(searchInput.value)
    if (!needsMeanings.value || loading.value !== undefined) return undefined
    if (meanings.value || frame.value?.why !== undefined)
      return searchCards(searchInput.value, meanings.value)
    return previous?.words.length === cardTexts(searchInput.value).length ? previous : undefined
  })
  /** Does the result belong to the input as it is? */
  const isCurrent = computed(
    () =>
      debouncedQuestion.value === input.value.question &&
      (!needsMeanings.value || (!!frame.value && isSearchDone(frame.value))),
  )

  const startSoon = useDebounceFn(() => canUseMeanings(input.value) && run.run(), SEARCH_DEBOUNCE_MS)
  /** Begins again, once nothing has changed for a moment. */
  function restart(): void {
    run.reset()
    void startSoon()
  }
  return {
    searchInput,
    /** While nobody has asked, by words alone. */
    results: computed(() => answered.value ?? searchCards(searchInput.value)),
    hasResult: computed(() => answered.value !== undefined),
    picks: computed(() => (answered.value ? pickCards(answered.value) : [])),
    loading,
    isCurrent,
    /** Why the search was by words alone; '': it was not, or not yet. */
    failure: computed(() => (needsMeanings.value && frame.value?.why) || ''),
    restart,
    reset: run.reset,
  }
}
