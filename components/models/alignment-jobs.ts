/** What the lab does for the slide of alignment. */
import type { Taste } from '../../composables/own-models'
import { take } from '../../stack/frameworks'
import {
  align,
  ALIGNMENT,
  copyOf,
  inventions,
  klToReference,
  shareOf,
  type Choice,
  type Invented,
  type NamesModel,
} from '../../stack/models'
import { seeded } from '../../stack/theory'
import { DRAWN, LISTED, type AlignmentRun, type AlignmentLook } from './alignment-frames'
import { SEED, type NamesLab } from './names-lab'
import { tastes } from './tastes'

/** Names judged at once. */
const PORTION = 50
/** Letters of a name that fits on a button. */
const READABLE = 10

const newOnes = (names: readonly Invented[]): string[] => [
  ...new Set(names.filter((n) => !n.known).map((n) => n.name)),
]
const lookAt = (names: readonly Invented[], taste: Taste): AlignmentLook => ({
  names: newOnes(names).slice(0, LISTED),
  share: shareOf(names, (n) => tastes[taste].liked(n.name)),
})

export function alignmentJobs(lab: NamesLab) {
  /** How far the model went from its reference, by names drawn at temperature 1. */
  function* distance(reference: NamesModel): Generator<undefined, number> {
    const names: string[] = []
    for (const name of take(inventions(lab.model, { temperature: 1, random: seeded(SEED) }), DRAWN)) {
      names.push(name)
      yield
    }
    let sum = 0
    for (let i = 0; i < DRAWN; i += PORTION) {
      sum += PORTION * klToReference(lab.model, reference, names.slice(i, i + PORTION))
      yield
    }
    return sum / DRAWN
  }

  return {
    /** Names to vote on, of these weights, from so many that it draws. Throws RangeError for a file that is no pretrained model. */
    *candidates(base: Uint8Array, count: number): Generator<undefined, string[]> {
      lab.open(base, 'pretrained')
      const drawn = newOnes(yield* lab.invent(count))
      return drawn.filter((name) => name.length <= READABLE)
    },
    /** Aligns these weights with the votes, on a leash of β. Throws RangeError as `candidates`, and as `align`. */
    *align(
      base: Uint8Array,
      votes: readonly Choice[],
      taste: Taste,
      beta: number,
    ): Generator<undefined, AlignmentRun> {
      lab.open(base, 'pretrained')
      const reference = copyOf(lab.model, { frozen: true })
      const before = lookAt(yield* lab.invent(DRAWN), taste)
      for (const _ of align(lab.model, reference, votes, { beta })) yield
      const after = lookAt(yield* lab.invent(DRAWN), taste)
      return { taste, beta, before, after, kl: yield* distance(reference) }
    },
    /** The aligned model as a file for keepWeights. */
    *storeAligned(): Generator<undefined, Uint8Array> {
      return yield* lab.store('aligned', ALIGNMENT.steps)
    },
  }
}
