import { shallowRef, watch } from 'vue'
import { useLiveRun, type BackendFactory } from 'slidev-addon-stage'
import { clearSessionModels, storeWeights } from '../../composables/session-models'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { recordedPretraining, PRETRAINING_STEPS, type PretrainingFrame } from './pretraining-frames'
import { runPretraining, type PretrainingBackend } from './run-pretraining'

/** Plays the recorded run where no backend can train. */
const recordingBackend: BackendFactory<PretrainingBackend> = [
  'stored',
  () => ({ ask: async (_, to) => recordedPretraining(to), stop: () => {} }),
]

/**
 * The live pretraining run. Its weights are stored for later slides and stay until `startAnew`. `recordedFrame` is shown
 * before the first run. `trainer` in the result is the backend of this window, undefined while none trains here.
 */
export function usePretraining(recordedFrame: () => PretrainingFrame, stepsPerSecond: () => number) {
  const trainer = shallowRef<TrainerBackend>()
  const backends = trainerBackends.map(([kind, createBackend]): BackendFactory<PretrainingBackend> => [
    kind,
    () => {
      const backend = createBackend()
      const stop = () => {
        backend.stop()
        trainer.value = undefined
      }
      return (trainer.value = { ...backend, stop })
    },
  ])
  const live = useLiveRun<PretrainingBackend, PretrainingFrame>({
    backends: [...backends, recordingBackend],
    computeFrames: (backend, from, once) => runPretraining(backend, from, once, stepsPerSecond),
    initialFrame: recordedFrame,
    isDone: (frame) => frame.step >= PRETRAINING_STEPS,
    onLeave: 'pause',
    resumes: true,
  })
  watch([live.running, () => live.frame.value.step], async ([running, step]) => {
    if (running || !step || !trainer.value) return
    const weights = await trainer.value.ask('storePretrained').catch(() => undefined)
    if (weights && trainer.value) storeWeights('pretrained', weights)
  })
  /** Resets the run and forgets all models of the session. */
  function startAnew(): void {
    live.reset()
    clearSessionModels()
  }
  return { ...live, trainer, startAnew }
}
