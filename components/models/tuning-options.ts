import type { LiveRunOptions } from 'slidev-addon-stage'
import { storeWeights } from '../../composables/session-models'
import type { TrainerBackend } from './trainer-backends'
import { ownOrBundledWeights } from './bundled-weights'
import { recordedTuning, TUNING_INTERVAL, TUNING_STEPS, type TuningFrame } from './tuning-frames'

/** Options of the live fine-tuning run: a frame per TUNING_INTERVAL steps; the finished weights are stored for later slides. */
export function tuningOptions(): Pick<
  LiveRunOptions<TrainerBackend, TuningFrame>,
  'computeFrames' | 'initialFrame' | 'resumes'
> {
  let base: Awaited<ReturnType<typeof ownOrBundledWeights>> | undefined
  return {
    initialFrame: () => recordedTuning,
    resumes: true,
    async *computeFrames(trainer, from, once) {
      const restart = !from || from.step >= TUNING_STEPS
      if (restart || !base) base = await ownOrBundledWeights('pretrained')
      for (let to = restart ? 0 : from.step + TUNING_INTERVAL; to <= TUNING_STEPS; to += TUNING_INTERVAL) {
        const run = await trainer.ask('tune', base.bytes, to)
        if (to === TUNING_STEPS) storeWeights('tuned', await trainer.ask('storeTuned'))
        yield { ...run, own: base.own }
        if (once) return
      }
    },
  }
}
