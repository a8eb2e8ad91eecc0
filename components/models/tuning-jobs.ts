/** The trainer's jobs for the fine-tuning slide. */
import { fineTuneIncrementally, shareOf, type FineTuningLosses } from 'llm-stack/models'
import { hasHeldOutEnding } from './name-splits'
import { SEED, type NamesTrainer } from './names-trainer'
import {
  SAMPLE_SIZE,
  LIST_LENGTH,
  TUNING_INTERVAL,
  type TuningSample,
  type TuningProgress,
} from './tuning-frames'

/** Fine-tuning of a stored pretrained model on names with the held-out ending. Generators yield where they may pause. */
export function tuningJobs(trainer: NamesTrainer) {
  const { pretraining: old, tuning: fresh } = trainer.splits
  let run: Generator<FineTuningLosses | undefined> | undefined
  let progress: TuningProgress | undefined

  function start(base: Uint8Array): void {
    trainer.load(base, 'pretrained')
    const options = { seed: SEED, every: TUNING_INTERVAL }
    run = fineTuneIncrementally(trainer.model, { ...fresh, others: old.validation }, options)
    progress = undefined
  }
  function* createSample({ forgotten }: FineTuningLosses): Generator<undefined, TuningSample> {
    const drawn = yield* trainer.sample(SAMPLE_SIZE)
    const invented = new Set(drawn.filter(({ known }) => !known).map(({ name }) => name))
    const share = shareOf(drawn, ({ name }) => hasHeldOutEnding(name))
    return { names: [...invented].slice(0, LIST_LENGTH), share, otherLoss: forgotten }
  }

  return {
    /**
     * Tunes these weights up to step `to` and evaluates; restarts if the run is already past that step. Throws RangeError
     * for a file that is no pretrained model.
     */
    *tune(base: Uint8Array, to: number): Generator<undefined, TuningProgress> {
      if (!run || (progress && to < progress.step)) start(base)
      while (!progress || progress.step < to) {
        const { value, done } = run!.next()
        if (done) break
        yield
        if (!value) continue
        const sample = yield* createSample(value)
        progress = { step: value.step, before: progress?.before ?? sample, current: sample }
      }
      return progress!
    },
    /** The tuned model as a file for storeWeights. */
    storeTuned: () => trainer.save('tuned', progress?.step ?? 0),
  }
}
