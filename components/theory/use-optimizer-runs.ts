import { useIntervalFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useDemo } from 'slidev-addon-stage'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { useOnSlideLeave } from 'slidev-addon-stage'
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

/** Milliseconds between two steps of a running demo. */
const STEP_MS = 50

/** The optimizers demo: run, pause, single step, moved start. */
export function useOptimizerRuns() {
  const step = useSteps(OPTIMIZERS.length)
  const { state, touched, set, reset: resetState } = useDemo(() => optimizersPreset(step.value), step)
  const start = computed(() => state.value.start)
  /** Depends on `start` alone, so that drawing a step computes no run again. */
  const runs = computed(() => runOptimizers({ start: start.value }))
  const visibleRuns = computed(() => progress(runs.value, state.value))
  const isDone = computed(() => visibleRuns.value.every((run) => run.reachedGoal))

  const nextState = () => ({ taken: advance(state.value, runs.value, 1) })
  const {
    isActive: running,
    pause: stop,
    resume,
  } = useIntervalFn(() => (isDone.value ? stop() : set(nextState())), STEP_MS, { immediate: false })
  useOnSlideLeave(stop)
  watch(step, stop)
  function change(part: Partial<OptimizersState>): void {
    stop()
    set(part)
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
    move: (start: RavinePoint) => change(moveStart(state.value, clampStart(start))),
  }
}
