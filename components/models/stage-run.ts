/** A run in the names lab that stands on the pretrained weights: the room's own, else the shipped ones. */
import { computed, watch } from 'vue'
import { useDemo } from '../../composables/demo'
import { useLiveRun, type Work } from '../../composables/live-run'
import { ownModels } from '../../composables/own-models'
import { useSlides } from '../../composables/slides'
import { useWhenIdle } from '../../composables/when-idle'
import { excuse } from './excuse'
import { labs, type Lab } from './labs'
import { stageToUse } from './stored-stages'

const WHERE = { worker: 'in a worker', page: 'on the page', stored: '' }

/** done: what was done to the weights, as the slide says it. */
export function useStageRun<Frame extends { own: boolean }>(
  done: string,
  job: Omit<Work<Lab, Frame>, 'hires' | 'leaving'>,
) {
  /** Why it could not be run: it failed in the presenter's window, and is told in both. */
  const { state, set } = useDemo(() => ({ why: '' }), undefined, 'failure', 'keep')
  const failure = computed(() => state.value.why)
  const base = () => ownModels.weights.pretrained
  // Pretraining that was left in its middle hands its weights over late: who has pressed meanwhile goes on with them.
  watch(base, (weights) => weights && live.running.value && queueMicrotask(live.run), { flush: 'sync' })
  const live = useLiveRun<Lab, Frame>({
    ...job,
    hires: labs,
    // What was made of older weights is no longer true.
    at: base,
    leaving: 'keep',
    async *work(lab, from, once) {
      set({ why: '' })
      try {
        yield* job.work(lab, from, once)
      } catch (error) {
        set({ why: excuse(error) })
        throw error
      }
    },
  })

  useWhenIdle(() => void stageToUse('pretrained').catch(() => {}))

  const { numberOf } = useSlides()
  const origin = computed(() => {
    const { touched, frame, source, running } = live
    if (failure.value && !running.value) return `${failure.value}: a recorded run is shown.`
    if (!touched.value) return 'Shown: a recorded run.'
    const from = frame.value.own ? `the room’s weights, slide ${numberOf('pretraining')}` : 'shipped weights'
    return `${done} here, ${WHERE[source.value]}, from ${from}.`
  })
  /** It failed before anything was seen: the whole recording is shown, whatever the click. */
  const failed = computed(() => failure.value !== '' && !live.touched.value)
  return { ...live, origin, failed }
}
