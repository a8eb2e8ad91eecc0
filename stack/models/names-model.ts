import { load, manualSeed, save } from '../frameworks'
import { fail } from '../theory'
import { GPT, MICROGPT } from './gpt'

/** A GPT of 4,192 parameters that reads and writes names letter by letter. Untrained; the same seed, the same numbers. */
export function NamesModel(seed = 1) {
  manualSeed(seed)
  return GPT(MICROGPT)
}
export type NamesModel = ReturnType<typeof NamesModel>
/** Letters of the longest name: from the mark and fifteen letters it can say one more, and there it ends. */
export const MAX_NAME_LENGTH = MICROGPT.context

/** The same architecture with weights of 0, to load weights into: draws nothing from the global random numbers. */
const emptyModel = (): NamesModel => GPT({ ...MICROGPT, std: 0 })

/** A model of its own with the same weights; frozen, no optimizer moves it: what a model was before it was trained on. */
export function cloneModel(model: NamesModel, { frozen = false } = {}): NamesModel {
  const copy = emptyModel()
  load(copy, save(model))
  for (const p of copy.parameters()) p.requireGrad(!frozen)
  return copy
}

/** The three stages of training: on names, on names of one kind, on votes. */
export type TrainingStage = 'pretrained' | 'tuned' | 'aligned'
/** steps: of this stage. seed: of all its luck. loss: on names kept back in pretraining, in nats a letter. */
export type StageFacts = { stage: TrainingStage; steps: number; seed: number; loss: number }

/** A model at a stage, as a file. Throws RangeError if a weight is NaN. */
export const saveStage = (model: NamesModel, facts: StageFacts): Uint8Array<ArrayBuffer> => save(model, facts)

/** The model in a file, to use or to train on, and what is known of it. Throws RangeError saying what is wrong with the
 *  file: foreign, of another version, damaged or cut short, of another model or of another stage. */
export function loadStage(bytes: Uint8Array, stage: TrainingStage): { model: NamesModel; facts: StageFacts } {
  const model = emptyModel()
  const facts = load(model, bytes) as StageFacts | null
  if (facts?.stage !== stage) fail('loadStage', `a file of stage “${facts?.stage}”, not of “${stage}”`)
  return { model, facts }
}
