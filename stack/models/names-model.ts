import { load, manualSeed, save } from '../frameworks'
import { GPT, MICRO } from './gpt'

/** A GPT of 4,192 parameters that reads and writes names letter by letter. Untrained; the same seed, the same numbers. */
export function NamesModel(seed = 1) {
  manualSeed(seed)
  return GPT(MICRO)
}
export type NamesModel = ReturnType<typeof NamesModel>

/** Letters of the longest name: from the mark and fifteen letters it can say one more, and there it ends. */
export const LONGEST = MICRO.context

/** A model of its own with the same weights, frozen: what a model was before it was trained on. */
export function frozenCopy(model: NamesModel): NamesModel {
  const copy = NamesModel()
  load(copy, save(model))
  for (const p of copy.parameters()) p.requireGrad(false)
  return copy
}
