/**
 * The names model in training on its slide. What was trained here stays until it is started anew, and other slides go
 * on with it.
 */
import { shallowRef, watch } from 'vue'
import { useLiveRun, type BackendFactory } from '../../composables/use-live-run'
import { clearSessionModels, storeWeights } from '../../composables/session-models'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { recordedPretraining, PRETRAINING_STEPS, type PretrainingFrame } from './pretraining-frames'
import { runPretraining, type PretrainingBackend } from './run-pretraining'

/** Where nobody can train, the recorded run is played. */
const recordingBackend: BackendFactory<PretrainingBackend> = [
  'stored',
  () => ({ ask: async (_, to) => recordedPretraining(to), stop: () => {} }),
]

export function usePretraining(stored: () => PretrainingFrame, pace: () => number) {
  const backend = shallowRef<TrainerBackend>()
  const backends = trainerBackends.map(([source, make]): BackendFactory<PretrainingBackend> => [
    source,
    () => {
      const trainer = make()
      const stop = () => {
        trainer.stop()
        backend.value = undefined
      }
      return (backend.value = { ...trainer, stop })
    },
  ])
  const live = useLiveRun<PretrainingBackend, PretrainingFrame>({
    backends: [...backends, recordingBackend],
    computeFrames: (hired, from, once) => runPretraining(hired, from, once, pace),
    initialFrame: stored,
    isDone: (frame) => frame.step >= PRETRAINING_STEPS,
    onLeave: 'pause',
  })
  watch([live.running, () => live.frame.value.step], async ([running, step]) => {
    if (running || !step || !backend.value) return
    const weights = await backend.value.ask('storePretrained').catch(() => undefined)
    if (weights && backend.value) storeWeights('pretrained', weights)
  })
  function startAnew(): void {
    live.reset()
    clearSessionModels()
  }
  return { ...live, trainer: backend, startAnew }
}
