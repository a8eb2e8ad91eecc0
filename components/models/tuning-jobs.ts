/** What the lab does for the slide of fine-tuning. */
import { fineTuneInParts, shareOf, type Tuned } from '../../stack/models'
import { isNew } from './name-lists'
import { SEED, type NamesLab } from './names-lab'
import { DRAWN, LISTED, TUNING_PACE, type TuningLook, type TuningRun } from './tuning-frames'

/** Tunes a pretrained model, as stored, on the new names. */
export function tuningJobs(lab: NamesLab) {
  const { old, fresh } = lab.lists
  let run: Generator<Tuned | undefined> | undefined
  let now: TuningRun | undefined

  function begin(base: Uint8Array): void {
    lab.open(base, 'pretrained')
    const how = { seed: SEED, every: TUNING_PACE }
    run = fineTuneInParts(lab.model, { ...fresh, others: old.validation }, how)
    now = undefined
  }
  function* look({ forgotten }: Tuned): Generator<undefined, TuningLook> {
    const drawn = yield* lab.invent(DRAWN)
    const invented = new Set(drawn.filter(({ known }) => !known).map(({ name }) => name))
    const share = shareOf(drawn, ({ name }) => isNew(name))
    return { names: [...invented].slice(0, LISTED), share, others: forgotten }
  }

  return {
    /** Tunes these weights until `to` steps are done, and looks; begins anew where more are done already. Throws
     *  RangeError for a file that is no pretrained model. */
    *tune(base: Uint8Array, to: number): Generator<undefined, TuningRun> {
      if (!run || (now && to < now.step)) begin(base)
      while (!now || now.step < to) {
        const { value, done } = run!.next()
        if (done) break
        yield
        if (!value) continue
        const looked = yield* look(value)
        now = { step: value.step, before: now?.before ?? looked, now: looked }
      }
      return now!
    },
    /** The tuned model as a file. */
    storeTuned: () => lab.store('tuned', now?.step ?? 0),
  }
}
