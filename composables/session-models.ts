/**
 * The room's own models, passed from slide to slide: weights of the names model after each training stage, and the votes.
 * They last as long as the page, and one control clears them. Weights stay in the window that computed them; the audience's
 * window receives summaries only (useLiveRun).
 */
import { shallowReactive } from 'vue'
import type { PreferencePair, TrainingStage } from 'llm-stack/models'

/** A preference the room can agree on: names that end in a vowel, or short names. */
export type NamePreference = 'vowel' | 'short'

export interface SessionModels {
  /** Stored models by stage, in the format of llm-stack/models/names-model.ts; absent = the shipped model. */
  weights: Partial<Record<TrainingStage, Uint8Array>>
  /** The room's votes, in order. */
  votes: readonly PreferencePair[]
  /** The preference by which the room votes. */
  preference: NamePreference
  /** Were some votes filled in from `preference`? */
  autoFilled: boolean
}

const emptyState = (): SessionModels => ({ weights: {}, votes: [], preference: 'vowel', autoFilled: false })
export const sessionModels = shallowReactive(emptyState())

/** Stores the weights of a stage. New pretrained weights drop those of later stages, which were trained from the old. */
export function storeWeights(stage: TrainingStage, weights: Uint8Array): void {
  sessionModels.weights =
    stage === 'pretrained' ? { pretrained: weights } : { ...sessionModels.weights, [stage]: weights }
}

/** Returns to the shipped models, without votes. */
export const clearSessionModels = (): void => void Object.assign(sessionModels, emptyState())
