import type { Work } from '../../composables/live-run'
import { keepWeights } from '../../composables/own-models'
import type { Lab } from './labs'
import { stageToUse } from './stored-stages'
import { recordedTuning, TUNING_PACE, TUNING_STEPS, type TuningFrame } from './tuning-frames'

/** Tuning as people watch it: a look every few steps; the finished weights are the room's. */
export function tuningRun(): Pick<Work<Lab, TuningFrame>, 'work' | 'stored'> {
  let base: Awaited<ReturnType<typeof stageToUse>> | undefined
  return {
    stored: () => recordedTuning,
    async *work(lab, from, once) {
      const anew = !from || from.step >= TUNING_STEPS
      if (anew || !base) base = await stageToUse('pretrained')
      for (let to = anew ? 0 : from.step + TUNING_PACE; to <= TUNING_STEPS; to += TUNING_PACE) {
        const run = await lab.ask('tune', base.bytes, to)
        if (to === TUNING_STEPS) keepWeights('tuned', await lab.ask('storeTuned'))
        yield { ...run, own: base.own }
        if (once) return
      }
    },
  }
}
