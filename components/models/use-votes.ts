/** The room's votes between pairs of names, kept from slide to slide, the same in both windows. */
import { computed, onMounted, shallowRef, watch } from 'vue'
import { useMirror } from '../../composables/mirror'
import { ownModels, type OwnModels, type Taste } from '../../composables/own-models'
import { useShown } from '../../composables/shown'
import type { Choice } from '../../stack/models'
import { CANDIDATES, recordedNames } from './alignment-frames'
import { labs, type Lab } from './labs'
import { pairsOf, vote, voteByTaste, VOTES, type Pair } from './tastes'

interface Told {
  votes: readonly Choice[]
  taste: Taste
  filled: boolean
  pairs: readonly Pair[]
}

/** Names drawn from these weights, by whoever can; none if nobody can. */
async function drawn(weights: Uint8Array): Promise<readonly string[]> {
  for (const [, hire] of labs) {
    let lab: Lab | undefined
    try {
      lab = hire()
      return await lab.ask('candidates', weights, CANDIDATES)
    } catch {
      // The next one is asked.
    } finally {
      lab?.stop()
    }
  }
  return []
}

export function useVotes() {
  const { heard, tell } = useMirror<Told>('votes')
  const shown = useShown()
  /** Where the room has trained a model of its own, it votes on names of that. */
  const names = shallowRef(recordedNames)
  const now = computed<Told>(
    () =>
      heard.value ?? {
        votes: ownModels.votes,
        taste: ownModels.taste,
        filled: ownModels.filled,
        pairs: pairsOf(names.value, ownModels.taste),
      },
  )
  const of = () => (shown.value ? ownModels.weights.pretrained : undefined)
  watch(of, async (weights) => {
    if (!weights || heard.value) return
    const list = await drawn(weights)
    if (weights === ownModels.weights.pretrained) names.value = list.length ? list : recordedNames
  })
  watch(
    () => ownModels.weights.pretrained,
    (weights) => !weights && (names.value = recordedNames),
  )
  const nothing = () =>
    !now.value.votes.length && now.value.taste === 'vowel' && names.value === recordedNames
  const say = () => tell(nothing() ? undefined : now.value)
  watch(now, say)
  onMounted(say)

  function set(change: Pick<OwnModels, 'votes'> & Partial<OwnModels>): void {
    if (!heard.value) Object.assign(ownModels, change)
  }
  /** The pair at a place: voted on, or still to be. */
  const rows = computed(() => {
    const { votes, pairs } = now.value
    const voted = votes.map(({ chosen, rejected }) => [chosen, rejected].sort() as [string, string])
    return [...voted, ...pairs.slice(votes.length)].map((pair, i) => ({ pair, chosen: votes[i]?.chosen }))
  })
  const pair = computed(() => rows.value[now.value.votes.length]?.pair)
  return {
    taste: computed(() => now.value.taste),
    votes: computed(() => now.value.votes),
    rows,
    filled: computed(() => now.value.filled),
    /** The pair to vote on next; undefined = all are done. */
    pair,
    castVote: (forA: boolean) => pair.value && set({ votes: [...now.value.votes, vote(pair.value, forA)] }),
    /** All that are left, by the taste agreed on. */
    castRest(): void {
      const { votes, pairs, taste } = now.value
      const rest = pairs.slice(votes.length).map((p) => voteByTaste(p, taste))
      set({ votes: [...votes, ...rest].slice(0, VOTES), filled: true })
    },
    undo: () => set({ votes: now.value.votes.slice(0, -1) }),
    /** Another taste, or none: all votes go. */
    begin: (taste: Taste = now.value.taste) => set({ votes: [], taste, filled: false }),
  }
}
