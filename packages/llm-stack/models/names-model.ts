import { load, manualSeed, save } from '../frameworks'
import { fail } from '../theory'
import { GPT, MICROGPT } from './gpt'

/** An untrained GPT of 4,192 parameters that reads and writes names letter by letter. Seeds the global random
 *  numbers: the same seed gives the same weights. */
export function NamesModel(seed = 1) {
  manualSeed(seed)
  return GPT(MICROGPT)
}
export type NamesModel = ReturnType<typeof NamesModel>
/** Letters of the longest name: after the boundary and 15 letters the context is full, and the model can add one
 *  more. */
export const MAX_NAME_LENGTH = MICROGPT.context

/** The same architecture with weights of 0, to load weights into: draws nothing from the global random numbers. */
const emptyModel = (): NamesModel => GPT({ ...MICROGPT, std: 0 })

/** A copy of a model. `frozen` (default false): optimizers do not move it, as befits a reference model. */
export function cloneModel(model: NamesModel, { frozen = false } = {}): NamesModel {
  const copy = emptyModel()
  load(copy, save(model))
  for (const p of copy.parameters()) p.requireGrad(!frozen)
  return copy
}

/** The three stages of training: on names, on names of one kind, on preference pairs. */
export type TrainingStage = 'pretrained' | 'tuned' | 'aligned'
/** Facts stored with a model. */
export interface StageFacts {
  stage: TrainingStage
  /** Steps of this stage. */
  steps: number
  /** Seed of all its random numbers. */
  seed: number
  /** Loss on names held out in pretraining, in nats a letter. */
  loss: number
}

/** A model at a stage as the bytes of a file. Throws RangeError if a weight is not finite. */
export const saveStage = (model: NamesModel, facts: StageFacts): Uint8Array<ArrayBuffer> => save(model, facts)

/** Reads a model, trainable, and its facts from a file. Throws RangeError if the file is foreign, of another version,
 *  damaged or cut short, of another model, or of another stage. */
export function loadStage(bytes: Uint8Array, stage: TrainingStage): { model: NamesModel; facts: StageFacts } {
  const model = emptyModel()
  const facts = load(model, bytes) as StageFacts | null
  if (facts?.stage !== stage) fail('loadStage', `a file of stage “${facts?.stage}”, not of “${stage}”`)
  return { model, facts }
}
