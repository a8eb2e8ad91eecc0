/** A run in the names lab that stands on the pretrained weights: the room's own, else the shipped ones. */
import { computed, watch } from 'vue'
import { useDemo } from '../../composables/use-demo'
import { useLiveRun, type LiveRunOptions } from '../../composables/use-live-run'
import { sessionModels } from '../../composables/session-models'
import { useSlides } from '../../composables/use-slides'
import { useWhenIdle } from '../../composables/use-when-idle'
import { errorMessage } from './error-message'
import { trainerBackends, type TrainerBackend } from './trainer-backends'
import { ownOrBundledWeights } from './bundled-weights'

const PLACES = { worker: 'in a worker', page: 'on the page', stored: '' }

/** done: what was done to the weights, as the slide says it. */
export function useStageRun<Frame extends { own: boolean }>(
  verb: string,
  options: Omit<LiveRunOptions<TrainerBackend, Frame>, 'backends' | 'onLeave'>,
) {
  /** Why it could not be run: it failed in the presenter's window, and is told in both. */
  const { state, set } = useDemo(() => ({ why: '' }), undefined, 'failure', 'keep')
  const failure = computed(() => state.value.why)
  const pretrainedWeights = () => sessionModels.weights.pretrained
  // Pretraining that was left in its middle hands its weights over late: who has pressed meanwhile goes on with them.
  watch(pretrainedWeights, (weights) => weights && live.running.value && queueMicrotask(live.run), {
    flush: 'sync',
  })
  const live = useLiveRun<TrainerBackend, Frame>({
    ...options,
    backends: trainerBackends,
    // What was made of older weights is no longer true.
    resetOn: pretrainedWeights,
    onLeave: 'keep',
    async *computeFrames(lab, from, once) {
      set({ why: '' })
      try {
        yield* options.computeFrames(lab, from, once)
      } catch (error) {
        set({ why: errorMessage(error) })
        throw error
      }
    },
  })

  useWhenIdle(() => void ownOrBundledWeights('pretrained').catch(() => {}))

  const { numberOf } = useSlides()
  const origin = computed(() => {
    const { touched, frame, backend: source, running } = live
    if (failure.value && !running.value) return `${failure.value}: a recorded run is shown.`
    if (!touched.value) return 'Shown: a recorded run.'
    const from = frame.value.own ? `the room’s weights, slide ${numberOf('pretraining')}` : 'shipped weights'
    return `${verb} here, ${PLACES[source.value]}, from ${from}.`
  })
  /** It failed before anything was seen: the whole recording is shown, whatever the click. */
  const failed = computed(() => failure.value !== '' && !live.touched.value)
  return { ...live, origin, failed }
}
