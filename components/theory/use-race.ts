import { useIntervalFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useDemo } from '../../composables/demo'
import { stillness } from '../../composables/stillness'
import { useStopWhenLeft } from '../../composables/shown'
import { useSteps } from '../../composables/steps'
import { ALL, goOn, movedTo, progress, raceAt, walksOf, type Race } from './race'
import { clampStart, WAYS, type Point } from './ravine'

/** Milliseconds a step takes. */
const STEP = 50

/** The race, live: run, paused, taken step by step, begun elsewhere. */
export function useRace() {
  const step = useSteps(WAYS.length)
  const { state, touched, set, reset: toPreset } = useDemo(() => raceAt(step.value), step)
  const start = computed(() => state.value.start)
  /** Walked anew only when the start changes, not at every step shown. */
  const walks = computed(() => walksOf({ start: start.value }))
  const shown = computed(() => progress(walks.value, state.value))
  const over = computed(() => shown.value.every((walk) => walk.arrived))

  const next = () => ({ taken: goOn(state.value, walks.value, 1) })
  const {
    isActive: running,
    pause: stop,
    resume,
  } = useIntervalFn(() => (over.value ? stop() : set(next())), STEP, { immediate: false })
  useStopWhenLeft(stop)
  watch(step, stop)
  function change(to: Partial<Race>): void {
    stop()
    set(to)
  }
  function run(): void {
    if (running.value) return stop()
    if (stillness()) return set({ taken: WAYS.map(() => ALL) })
    if (over.value) set({ taken: WAYS.map(() => 0) })
    resume()
  }
  function reset(): void {
    stop()
    toPreset()
  }
  return {
    start,
    shown,
    over,
    running,
    touched,
    run,
    reset,
    once: () => change(next()),
    move: (to: Point) => change(movedTo(state.value, clampStart(to))),
  }
}
