/** The agent's run as the slide shows it, a step at a time. */
import { withProgress } from '../../composables/with-progress'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { clockTime } from '../../data/agent-goals'
import { cards } from '../../data/shop'
import { runAgent, stepAgent, type AgentRun } from '../../stack/applications'
import { createAgentTools, findQuotes } from './agent-tools'
import { validateJson } from './validate-json'
import type { PlannerBackend } from './planner-backends'
import { formatTimeOfDay } from './rule-planner/numbers'
import { rulePlanner } from './rule-planner/rule-planner'

/** Where in the loop it is; survives JSON. */
export type AgentStage = 'goal' | 'think' | 'act' | 'observe' | 'answer'
export interface AgentFrame {
  goal: string
  run: AgentRun
  stage: AgentStage
  /** Who plans. */
  by?: string
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  retryInMs?: number
}
/** What can be set by hand. */
export interface AgentSettings {
  goal: string
  clock: 'in' | 'out'
  /** Most calls. */
  limit: number
}

/** 16-bit units of a goal that are read. */
export const MAX_GOAL_LENGTH = 300
/** Milliseconds between two stages, so that they can be followed. */
const STAGE_DELAY_MS = 900

export const initialFrame = (goal: string): AgentFrame => ({ goal, run: { rounds: [] }, stage: 'goal' })

function stageOf({ rounds, end }: AgentRun): AgentStage {
  // Stopped, it would have gone round once more.
  if (end) return end.kind === 'stopped' ? 'think' : 'answer'
  return rounds.some((round) => !round.observation) ? 'act' : 'observe'
}

/** What this computer's clock shows; unplugged, an error. */
export function localTime(clock: AgentSettings['clock'], now = new Date()): string {
  if (clock === 'out') throw new Error('It is unplugged.')
  return formatTimeOfDay(60 * now.getHours() + now.getMinutes())
}

/** Goes on towards the goal; what is set meanwhile counts from the next step on. With `once` by one step. */
export async function* runGoal(
  { planner, name, signal }: Pick<PlannerBackend, 'planner' | 'name' | 'signal'>,
  settings: () => AgentSettings,
  previous: AgentFrame | undefined,
  once: boolean,
): AsyncGenerator<AgentFrame> {
  const { goal } = settings()
  const tools = createAgentTools(() => localTime(settings().clock))
  let frame: AgentFrame = { ...(previous?.goal === goal ? previous : initialFrame(goal)), by: name }
  do {
    if (frame.stage !== 'act') {
      yield (frame = { ...frame, stage: 'think' })
      if (!prefersReducedMotion() && !once) await wait(STAGE_DELAY_MS)
    }
    const stepRun = withProgress<number, AgentRun>((again) =>
      stepAgent(
        { goal, planner: planner(again), tools, validate: validateJson, limit: settings().limit },
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

/** The run of the rules from goal to end, the clock at its set time or out: what is shown until somebody presses. */
export async function* previewRun({ goal, clock, limit }: AgentSettings): AsyncGenerator<AgentFrame> {
  const tools = createAgentTools(
    () => (clock === 'in' ? clockTime : localTime(clock)),
    (question) => findQuotes(question, cards),
  )
  const start = initialFrame(goal)
  yield start
  const neverAborted = new AbortController().signal
  for await (const run of runAgent(
    { goal, planner: rulePlanner, tools, validate: validateJson, limit },
    neverAborted,
  ))
    yield { ...start, run, stage: stageOf(run) }
}

/** All frames of such a run. */
export async function collectPreview(settings: AgentSettings): Promise<AgentFrame[]> {
  const frames = []
  for await (const frame of previewRun(settings)) frames.push(frame)
  return frames
}
