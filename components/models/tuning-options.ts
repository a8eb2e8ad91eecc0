import type { LiveRunOptions } from '../../composables/use-live-run'
import { storeWeights } from '../../composables/session-models'
import type { TrainerBackend } from './trainer-backends'
import { ownOrBundledWeights } from './bundled-weights'
import { recordedTuning, TUNING_INTERVAL, TUNING_STEPS, type TuningFrame } from './tuning-frames'

/** Tuning as people watch it: a look every few steps; the finished weights are the room's. */
export function tuningOptions(): Pick<
  LiveRunOptions<TrainerBackend, TuningFrame>,
  'computeFrames' | 'initialFrame'
> {
  let base: Awaited<ReturnType<typeof ownOrBundledWeights>> | undefined
  return {
    initialFrame: () => recordedTuning,
    async *computeFrames(lab, from, once) {
      const anew = !from || from.step >= TUNING_STEPS
      if (anew || !base) base = await ownOrBundledWeights('pretrained')
      for (let to = anew ? 0 : from.step + TUNING_INTERVAL; to <= TUNING_STEPS; to += TUNING_INTERVAL) {
        const run = await lab.ask('tune', base.bytes, to)
        if (to === TUNING_STEPS) storeWeights('tuned', await lab.ask('storeTuned'))
        yield { ...run, own: base.own }
        if (once) return
      }
    },
  }
}
