import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun } from 'slidev-addon-stage'
import { useSharedState } from 'slidev-addon-stage'
import { MOST_STEPS, presetGoals } from '../../data/agent-goals'
import { codingRun } from '../../data/coding-run'
import {
  collectPreview,
  initialFrame,
  MAX_GOAL_LENGTH,
  runGoal,
  type AgentFrame,
  type AgentSettings,
} from './agent-run'
import { nextPlannerName, plannerBackends, RULES_NAME } from './planner-backends'

/** Steps at most: until it is set, and the highest setting. */
export const LIMIT = { preset: 3, most: MOST_STEPS }
/** Of the frames of the first goal's run, the one displayed at each click step. */
const FRAME_AT_STEP = [0, 1, 2, 4, 5]
/** After the first goal's run, at the last click step: a published run of a coding agent. */
const CODING_FRAME: AgentFrame = { ...codingRun, stage: 'answer' }

/** Settings, run and planner of the agent demo, the same in both windows. The click steps go through the first goal's run, then to a coding agent's. */
export function useAgentDemo(step: ComputedRef<number>) {
  const [firstGoal] = presetGoals
  const settings = useDemo<AgentSettings>(
    () => ({ goal: firstGoal.goal, clock: 'in', limit: LIMIT.preset, by: 'rules' }),
    step,
    'hand',
  )
  const settingRef = <K extends keyof AgentSettings>(key: K) =>
    computed({ get: () => settings.state.value[key], set: (to) => settings.set({ [key]: to }) })
  const [clock, limit] = [settingRef('clock'), settingRef('limit')]
  const goal = computed({
    get: () => settings.state.value.goal,
    set: (to) => {
      live.reset()
      settings.set({ goal: to.slice(0, MAX_GOAL_LENGTH) })
    },
  })
  const by = computed({
    get: () => settings.state.value.by,
    set: (to) => {
      live.reset()
      settings.set({ by: to })
    },
  })

  /** Computed ahead, and the same in each window. */
  const previewFrames = shallowRef<readonly AgentFrame[]>([initialFrame(firstGoal.goal)])
  void collectPreview({ goal: firstGoal.goal, clock: 'in', limit: LIMIT.preset }).then(
    (frames) => (previewFrames.value = frames),
  )

  const live = useLiveRun({
    backends: plannerBackends(() => by.value),
    computeFrames: (backend, from, singleStep) =>
      runGoal(backend, () => settings.state.value, from, singleStep),
    initialFrame: () => {
      if (settings.touched.value) return initialFrame(goal.value)
      if (step.value >= FRAME_AT_STEP.length) return CODING_FRAME
      return previewFrames.value[FRAME_AT_STEP[step.value]] ?? previewFrames.value.at(-1)!
    },
    isDone: ({ run }) => run.end !== undefined,
    settle: ({ loading: _, retryInMs: _retry, ...frame }) => frame,
    resumes: true,
    resetOn: () => step.value,
  })

  // Only the presenter's window has the endpoint, so it publishes the name of the next planner.
  const ownNextPlanner = computed(() => nextPlannerName(by.value))
  const { received, publish } = useSharedState<string>('planner')
  watch(ownNextPlanner, (name) => publish(name === RULES_NAME ? undefined : name), { immediate: true })
  const plannerName = computed(() => {
    if (live.frame.value.by) return live.frame.value.by
    return settings.touched.value ? (received.value ?? ownNextPlanner.value) : RULES_NAME
  })

  function reset(): void {
    live.reset()
    settings.reset()
  }
  return {
    goal,
    clock,
    limit,
    by,
    frame: live.frame,
    running: live.running,
    /** A run was started. */
    hasRun: live.touched,
    /** A run was started or a setting changed. */
    touched: computed(() => live.touched.value || settings.touched.value),
    plannerName,
    run: live.run,
    toggleRun: () => (live.running.value ? live.pause() : live.run()),
    step: live.step,
    reset,
  }
}
