/**
 * What the room has made so far, handed from slide to slide: the weights of the names model after each stage, and the
 * votes. It lasts as long as the page, and one control clears it. Weights stay in the window that computed them; the
 * other window is told summaries only (composables/live-run.ts).
 */
import { shallowReactive } from 'vue'
import type { Choice, Stage } from '../stack/models'

/** What a room can agree to like in a name. */
export type Taste = 'vowel' | 'short'

export interface OwnModels {
  /** Stored models, as stack/models/names-model.ts writes them; absent: the one that is shipped. */
  weights: Partial<Record<Stage, Uint8Array>>
  votes: readonly Choice[]
  /** By which it votes, and whether some votes were filled in by it. */
  taste: Taste
  filled: boolean
}

const nothing = (): OwnModels => ({ weights: {}, votes: [], taste: 'vowel', filled: false })
export const ownModels = shallowReactive(nothing())

/** A later stage stands on an earlier one: what was made of older weights goes when they are replaced. */
export function keepWeights(stage: Stage, weights: Uint8Array): void {
  ownModels.weights =
    stage === 'pretrained' ? { pretrained: weights } : { ...ownModels.weights, [stage]: weights }
}

export const clearOwnModels = (): void => void Object.assign(ownModels, nothing())
