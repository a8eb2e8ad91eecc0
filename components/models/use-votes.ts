/** The room's votes between pairs of names, kept from slide to slide, the same in both windows. */
import { computed, onMounted, shallowRef, watch } from 'vue'
import { useSharedState } from '../../composables/use-shared-state'
import { sessionModels, type SessionModels, type NamePreference } from '../../composables/session-models'
import { useSlideVisible } from '../../composables/use-slide-visible'
import type { PreferencePair } from '../../stack/models'
import { CANDIDATE_COUNT, recordedNames } from './alignment-frames'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { pairNames, vote, voteByPreference, VOTE_COUNT, type NamePair } from './preferences'

interface VotesState {
  votes: readonly PreferencePair[]
  preference: NamePreference
  autoFilled: boolean
  pairs: readonly NamePair[]
}

/** Names drawn from these weights, by whoever can; none if nobody can. */
async function sampleCandidates(weights: Uint8Array): Promise<readonly string[]> {
  for (const [, createBackend] of trainerBackends) {
    let backend: TrainerBackend | undefined
    try {
      backend = createBackend()
      return await backend.ask('candidates', weights, CANDIDATE_COUNT)
    } catch {
      // The next one is asked.
    } finally {
      backend?.stop()
    }
  }
  return []
}

export function useVotes() {
  const { received, publish } = useSharedState<VotesState>('votes')
  const isVisible = useSlideVisible()
  /** Where the room has trained a model of its own, it votes on names of that. */
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
  /** The pair at a place: voted on, or still to be. */
  const rows = computed(() => {
    const { votes, pairs } = state.value
    const voted = votes.map(({ chosen, rejected }) => [chosen, rejected].sort() as [string, string])
    return [...voted, ...pairs.slice(votes.length)].map((pair, i) => ({ pair, chosen: votes[i]?.chosen }))
  })
  const pair = computed(() => rows.value[state.value.votes.length]?.pair)
  return {
    preference: computed(() => state.value.preference),
    votes: computed(() => state.value.votes),
    rows,
    autoFilled: computed(() => state.value.autoFilled),
    /** The pair to vote on next; undefined = all are done. */
    pair,
    castVote: (forA: boolean) => pair.value && set({ votes: [...state.value.votes, vote(pair.value, forA)] }),
    /** All that are left, by the taste agreed on. */
    castRest(): void {
      const { votes, pairs, preference: taste } = state.value
      const rest = pairs.slice(votes.length).map((p) => voteByPreference(p, taste))
      set({ votes: [...votes, ...rest].slice(0, VOTE_COUNT), autoFilled: true })
    },
    undo: () => set({ votes: state.value.votes.slice(0, -1) }),
    /** Another taste, or none: all votes go. */
    restart: (taste: NamePreference = state.value.preference) =>
      set({ votes: [], preference: taste, autoFilled: false }),
  }
}
