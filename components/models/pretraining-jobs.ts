/** What the lab does for the slide of pretraining. */
import { pretrain, shareOf } from '../../stack/models'
import { nextLook, STAGES, STEPS, type NamesFrame, type NamesStage } from './names-frames'
import { SEED, type NamesLab } from './names-lab'

/** Names drawn to say what share of them is known, and how many of them are shown. */
export const DRAWN = 100
const SHOWN = 5

/** One run of pretraining, from the untrained model: the recorded one again, but for what engines round differently. */
export function pretrainingJobs(lab: NamesLab) {
  const { train, validation } = lab.lists.old
  const run = pretrain(lab.model, train, { steps: STEPS, seed: SEED })
  const curve: NamesFrame['loss'] = []
  const passed: NamesStage[] = []
  let step = 0

  function* look(): Generator<undefined, NamesStage> {
    const last = curve.at(-1)
    const loss = last?.[0] === step ? last[1] : yield* lab.measure(validation)
    const names = yield* lab.invent(DRAWN)
    return { step, loss, drawn: names.slice(0, SHOWN), known: shareOf(names, (name) => name.known) }
  }
  function* note(): Generator<undefined, void> {
    curve.push([step, yield* lab.measure(validation)])
    if (STAGES.includes(step)) passed.push(yield* look())
  }

  return {
    /** Trains on until `to` steps are done, of 3,000, and looks; where they are done already, it only looks. */
    *pretrain(to: number): Generator<undefined, NamesFrame> {
      if (curve.length === 0) yield* note()
      while (step < Math.min(to, STEPS)) {
        run.next()
        step++
        yield
        if (nextLook(step - 1) === step) yield* note()
      }
      if (passed.at(-1)?.step === step) return { step, loss: [...curve], stages: [...passed] }
      const now = yield* look()
      const loss = curve.filter(([at]) => at < step)
      return { step, loss: [...loss, [step, now.loss]], stages: [...passed, now] }
    },

    /** The model of this run as a file. */
    storePretrained: () => lab.store('pretrained', step),
  }
}
