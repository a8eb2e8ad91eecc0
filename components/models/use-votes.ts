import { computed, onMounted, shallowRef, watch } from 'vue'
import { useSharedState } from 'slidev-addon-stage'
import { sessionModels, type SessionModels, type NamePreference } from '../../composables/session-models'
import { useSlideVisible } from 'slidev-addon-stage'
import type { PreferencePair } from 'llm-stack/models'
import { CANDIDATE_COUNT, recordedNames } from './alignment-frames'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { pairNames, vote, voteByPreference, VOTE_COUNT, type NamePair } from './preferences'

interface VotesState {
  votes: readonly PreferencePair[]
  preference: NamePreference
  autoFilled: boolean
  pairs: readonly NamePair[]
}

/** New names sampled from these weights, by the first backend that works; none if all fail. */
async function sampleCandidates(weights: Uint8Array): Promise<readonly string[]> {
  for (const [, createBackend] of trainerBackends) {
    let backend: TrainerBackend | undefined
    try {
      backend = createBackend()
      return await backend.ask('candidates', weights, CANDIDATE_COUNT)
    } catch {
      // The next backend is tried.
    } finally {
      backend?.stop()
    }
  }
  return []
}

/** The audience's votes between pairs of names. They last for the session and are shared with the other window. */
export function useVotes() {
  const { received, publish } = useSharedState<VotesState>('votes', ({ votes, preference, autoFilled }) => {
    Object.assign(sessionModels, { votes, preference, autoFilled })
    publishState()
  })
  const isVisible = useSlideVisible()
  /** The names to vote on: sampled from the model trained in this session, else the recorded ones. */
  const names = shallowRef(recordedNames)
  const state = computed<VotesState>(
    () =>
      received.value ?? {
        votes: sessionModels.votes,
        preference: sessionModels.preference,
        autoFilled: sessionModels.autoFilled,
        pairs: pairNames(names.value, sessionModels.preference),
      },
  )
  const visibleWeights = () => (isVisible.value ? sessionModels.weights.pretrained : undefined)
  watch(visibleWeights, async (weights) => {
    if (!weights || received.value) return
    const list = await sampleCandidates(weights)
    if (weights === sessionModels.weights.pretrained) names.value = list.length ? list : recordedNames
  })
  watch(
    () => sessionModels.weights.pretrained,
    (weights) => !weights && (names.value = recordedNames),
  )
  const isInitial = () =>
    !state.value.votes.length && state.value.preference === 'vowel' && names.value === recordedNames
  const publishState = () => publish(isInitial() ? undefined : state.value)
  watch(state, publishState)
  onMounted(publishState)

  function set(change: Pick<SessionModels, 'votes'> & Partial<SessionModels>): void {
    if (!received.value) Object.assign(sessionModels, change)
  }
  /** All pairs in order, first those voted on; `chosen` is absent until then. */
  const rows = computed(() => {
    const { votes, pairs } = state.value
    const votedPairs = votes.map(({ chosen, rejected }) => [chosen, rejected].sort() as [string, string])
    return [...votedPairs, ...pairs.slice(votes.length)].map((pair, i) => ({
      pair,
      chosen: votes[i]?.chosen,
    }))
  })
  const nextPair = computed(() => rows.value[state.value.votes.length]?.pair)
  return {
    preference: computed(() => state.value.preference),
    votes: computed(() => state.value.votes),
    rows,
    /** True if some votes were filled in by the preference. */
    autoFilled: computed(() => state.value.autoFilled),
    /** The pair to vote on next; undefined after the last vote. */
    pair: nextPair,
    /** Votes for the first or the second name of the next pair. */
    castVote: (forA: boolean) =>
      nextPair.value && set({ votes: [...state.value.votes, vote(nextPair.value, forA)] }),
    /** Votes on all remaining pairs by the preference. */
    castRemaining(): void {
      const { votes, pairs, preference } = state.value
      const remaining = pairs.slice(votes.length).map((pair) => voteByPreference(pair, preference))
      set({ votes: [...votes, ...remaining].slice(0, VOTE_COUNT), autoFilled: true })
    },
    /** Takes back the last vote. */
    undo: () => set({ votes: state.value.votes.slice(0, -1) }),
    /** Clears all votes and, if given, changes the preference. */
    restart: (preference: NamePreference = state.value.preference) =>
      set({ votes: [], preference, autoFilled: false }),
  }
}
