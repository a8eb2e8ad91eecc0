import { computed, watch } from 'vue'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun, type LiveRunOptions } from 'slidev-addon-stage'
import { sessionModels } from '../../composables/session-models'
import { useSlides } from '../../composables/use-slides'
import { useWhenIdle } from '../../composables/use-when-idle'
import { errorMessage } from './error-message'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { ownOrBundledWeights } from './bundled-weights'

const LOCATIONS = { worker: 'in a worker', page: 'on the page', stored: '' }

/**
 * A live run of a training stage after pretraining. It starts from the session's own pretrained weights, else from the
 * bundled ones. `verb` is the stage in words for the note on the slide (“Tuned”).
 */
export function useStageRun<Frame extends { own: boolean }>(
  verb: string,
  options: Omit<LiveRunOptions<TrainerBackend, Frame>, 'backends' | 'onLeave'>,
) {
  /** Why the run failed. Shared, because it fails in the presenter's window only. */
  const { state, set } = useDemo(() => ({ why: '' }), undefined, 'failure', 'keep')
  const failure = computed(() => state.value.why)
  const pretrainedWeights = () => sessionModels.weights.pretrained
  // Pretraining stores its weights some time after its slide is left; a run started meanwhile restarts from them.
  watch(pretrainedWeights, (weights) => weights && live.running.value && queueMicrotask(live.run), {
    flush: 'sync',
  })
  const live = useLiveRun<TrainerBackend, Frame>({
    ...options,
    backends: trainerBackends,
    // A result from older pretrained weights is obsolete.
    resetOn: pretrainedWeights,
    onLeave: 'keep',
    async *computeFrames(trainer, from, once) {
      set({ why: '' })
      try {
        yield* options.computeFrames(trainer, from, once)
      } catch (error) {
        set({ why: errorMessage(error) })
        throw error
      }
    },
  })

  useWhenIdle(() => void ownOrBundledWeights('pretrained').catch(() => {}))

  const { numberOf } = useSlides()
  /** Where the shown result comes from, in words. */
  const origin = computed(() => {
    const { touched, frame, backend, running } = live
    if (failure.value && !running.value) return `${failure.value}: a recorded run is shown.`
    if (!touched.value) return 'Shown: a recorded run.'
    const from = frame.value.own ? `the room’s weights, slide ${numberOf('pretraining')}` : 'shipped weights'
    return `${verb} here, ${LOCATIONS[backend.value]}, from ${from}.`
  })
  /** True if the run failed before its first frame: the slide then shows the complete recording at every click. */
  const failed = computed(() => failure.value !== '' && !live.touched.value)
  return { ...live, origin, failed }
}
