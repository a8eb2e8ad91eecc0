import { useIntervalFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useDemo } from '../../composables/use-demo'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { useOnSlideLeave } from '../../composables/use-on-slide-leave'
import { useSteps } from '../../composables/use-steps'
import {
  ALL_STEPS,
  advance,
  moveStart,
  progress,
  optimizersPreset,
  runOptimizers,
  type OptimizersState,
} from './optimizer-runs'
import { clampStart, OPTIMIZERS, type RavinePoint } from './ravine'

/** Milliseconds a step takes. */
const STEP_MS = 50

/** The race, live: run, paused, taken step by step, begun elsewhere. */
export function useOptimizerRuns() {
  const step = useSteps(OPTIMIZERS.length)
  const { state, touched, set, reset: resetState } = useDemo(() => optimizersPreset(step.value), step)
  const start = computed(() => state.value.start)
  /** Walked anew only when the start changes, not at every step shown. */
  const runs = computed(() => runOptimizers({ start: start.value }))
  const visibleRuns = computed(() => progress(runs.value, state.value))
  const isDone = computed(() => visibleRuns.value.every((walk) => walk.reachedGoal))

  const nextState = () => ({ taken: advance(state.value, runs.value, 1) })
  const {
    isActive: running,
    pause: stop,
    resume,
  } = useIntervalFn(() => (isDone.value ? stop() : set(nextState())), STEP_MS, { immediate: false })
  useOnSlideLeave(stop)
  watch(step, stop)
  function change(to: Partial<OptimizersState>): void {
    stop()
    set(to)
  }
  function run(): void {
    if (running.value) return stop()
    if (prefersReducedMotion()) return set({ taken: OPTIMIZERS.map(() => ALL_STEPS) })
    if (isDone.value) set({ taken: OPTIMIZERS.map(() => 0) })
    resume()
  }
  function reset(): void {
    stop()
    resetState()
  }
  return {
    start,
    visibleRuns,
    isDone,
    running,
    touched,
    run,
    reset,
    stepOnce: () => change(nextState()),
    move: (to: RavinePoint) => change(moveStart(state.value, clampStart(to))),
  }
}
