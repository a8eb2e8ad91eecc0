/**
 * What the room has made so far, handed from slide to slide: the weights of the names model after each stage, and the
 * votes. It lasts as long as the page, and one control clears it. Weights stay in the window that computed them; the
 * other window is told summaries only (composables/use-live-run.ts).
 */
import { shallowReactive } from 'vue'
import type { PreferencePair, TrainingStage } from '../stack/models'

/** What a room can agree to like in a name. */
export type NamePreference = 'vowel' | 'short'

export interface SessionModels {
  /** Stored models, as stack/models/names-model.ts writes them; absent: the one that is shipped. */
  weights: Partial<Record<TrainingStage, Uint8Array>>
  votes: readonly PreferencePair[]
  /** By which it votes, and whether some votes were filled in by it. */
  preference: NamePreference
  autoFilled: boolean
}

const emptyState = (): SessionModels => ({ weights: {}, votes: [], preference: 'vowel', autoFilled: false })
export const sessionModels = shallowReactive(emptyState())

/** A later stage stands on an earlier one: what was made of older weights goes when they are replaced. */
export function storeWeights(stage: TrainingStage, weights: Uint8Array): void {
  sessionModels.weights =
    stage === 'pretrained' ? { pretrained: weights } : { ...sessionModels.weights, [stage]: weights }
}

export const clearSessionModels = (): void => void Object.assign(sessionModels, emptyState())
