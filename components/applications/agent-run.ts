/** The agent's run as frames for the slide: a live run, and the run that is displayed before anyone starts one. */
import { loadProgress } from '../../composables/load-progress'
import { withProgress } from '../../composables/with-progress'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { clockTime } from '../../data/agent-goals'
import { runAgent, stepAgent, type AgentRun } from 'llm-stack/applications'
import { createAgentTools } from './agent-tools'
import { validateJson } from './validate-json'
import type { PlannerBackend, PlannerChoice } from './planner-backends'
import { formatTimeOfDay } from './rule-planner/numbers'
import { rulePlanner } from './rule-planner/rule-planner'

/** Position in the agent's loop. */
export type AgentStage = 'goal' | 'think' | 'act' | 'observe' | 'answer'
/** A state of the run; survives JSON. */
export interface AgentFrame {
  goal: string
  run: AgentRun
  stage: AgentStage
  /** Name of the planner. */
  by?: string
  /** What the clock displays; undefined for this computer's time. */
  time?: string
  /** Milliseconds until the next try of a busy endpoint, while waiting for it. */
  retryInMs?: number
  /** Loaded share of the chat model, 0 to 1, while it loads. */
  loading?: number
}
/** Settings of the demo. */
export interface AgentSettings {
  /** As typed. */
  goal: string
  /** Plugged in, or out: then the clock tool fails. */
  clock: 'in' | 'out'
  /** Most tool calls. */
  limit: number
  /** Who plans. */
  by: PlannerChoice
}

/** Longest goal, 16-bit units. */
export const MAX_GOAL_LENGTH = 300
/** Milliseconds between two stages, so that the audience can follow. */
const STAGE_DELAY_MS = 900

export const initialFrame = (goal: string): AgentFrame => ({ goal, run: { rounds: [] }, stage: 'goal' })

function stageOf({ rounds, end }: AgentRun): AgentStage {
  // A stopped run was about to plan once more.
  if (end) return end.kind === 'stopped' ? 'think' : 'answer'
  return rounds.some((round) => !round.observation) ? 'act' : 'observe'
}

const timeOfDay = (date: Date): string => formatTimeOfDay(60 * date.getHours() + date.getMinutes())

/** The clock's time, as 19:42, by default this computer's. Throws an Error if the clock is out. */
export function readClock(clock: AgentSettings['clock'], time = timeOfDay(new Date())): string {
  if (clock === 'out') throw new Error('It is unplugged.')
  return time
}

/**
 * Continues the run from `previous`, or starts anew for another goal. Changed settings count from the next step on.
 * Rejects if the chat model cannot be loaded.
 * @param once stops after one step, without delays
 */
export async function* runGoal(
  backend: Omit<PlannerBackend, 'stop'>,
  settings: () => AgentSettings,
  previous: AgentFrame | undefined,
  once: boolean,
): AsyncGenerator<AgentFrame> {
  const { planner, name, time, signal } = backend
  const { goal } = settings()
  const tools = createAgentTools(() => readClock(settings().clock, time))
  const { run: before, stage } = previous?.goal === goal ? previous : initialFrame(goal)
  let frame: AgentFrame = { goal, run: before, stage, by: name, time }
  for await (const loading of loadProgress(backend)) yield { ...frame, loading }
  do {
    if (frame.stage !== 'act') {
      yield (frame = { ...frame, stage: 'think' })
      if (!prefersReducedMotion() && !once) await wait(STAGE_DELAY_MS)
    }
    const stepRun = withProgress<number, AgentRun>((onRetry) =>
      stepAgent(
        { goal, planner: planner(onRetry), tools, validate: validateJson, limit: settings().limit },
        frame.run,
        signal,
      ),
    )
    let next = await stepRun.next()
    for (; !next.done; next = await stepRun.next()) yield { ...frame, retryInMs: next.value }
    const run = next.value
    yield (frame = { ...frame, run, stage: stageOf(run) })
    if (!prefersReducedMotion() && !once) await wait(STAGE_DELAY_MS)
  } while (!once && !frame.run.end)
}

/** A run with the rule planner and the clock at a fixed time: the same on every computer. */
export async function* previewRun({
  goal,
  clock,
  limit,
}: Omit<AgentSettings, 'by'>): AsyncGenerator<AgentFrame> {
  const tools = createAgentTools(() => readClock(clock, clockTime))
  const start = initialFrame(goal)
  yield start
  const neverAborted = new AbortController().signal
  for await (const run of runAgent(
    { goal, planner: rulePlanner, tools, validate: validateJson, limit },
    neverAborted,
  ))
    yield { ...start, run, stage: stageOf(run) }
}

/** All frames of a preview run. */
export async function collectPreview(settings: Omit<AgentSettings, 'by'>): Promise<AgentFrame[]> {
  const frames = []
  for await (const frame of previewRun(settings)) frames.push(frame)
  return frames
}
