/** An agent's loop: plan, run the tool that was asked for, hand back what came of it, until the plan is an answer. */
import type { ToolCall, ToolSpec } from '../client/messages'
import { executeToolCall, type ToolContext, type Observation } from './execute-tool-call'

/** A call asked for, and what came of it once it was run. turn: calls asked for at once have the same. */
export interface Round {
  thought: string
  call: ToolCall
  turn: number
  observation?: Observation
}

/** declined: it says why it cannot be done; stopped: by the step limit or a fault. */
export type AgentOutcome = { kind: 'answer' | 'declined' | 'stopped'; text: string }

/** What an agent has done so far; survives JSON. */
export type AgentRun = { rounds: readonly Round[]; end?: AgentOutcome }

/** What to do next: have tools run, or end. */
export type Plan = { thought: string; calls: readonly ToolCall[] } | AgentOutcome

/** A model, or what stands in for one; it sees the goal and all that was observed, and keeps nothing itself. */
export type Planner = (
  goal: string,
  rounds: readonly Round[],
  tools: readonly ToolSpec[],
  signal: AbortSignal,
) => Plan | Promise<Plan>

/** limit: most calls. */
export interface Agent extends ToolContext {
  goal: string
  planner: Planner
  limit?: number
}

async function planNext(agent: Agent, { rounds }: AgentRun, signal: AbortSignal): Promise<AgentRun> {
  const { goal, planner, tools, limit = 5 } = agent
  const stop = (text: string): AgentRun => ({ rounds, end: { kind: 'stopped', text: `Stopped: ${text}` } })
  try {
    const plan = await planner(goal, rounds, tools, signal)
    signal.throwIfAborted()
    if ('kind' in plan) return { rounds, end: plan }
    if (rounds.length >= limit) return stop(`no answer after ${limit} ${limit === 1 ? 'step' : 'steps'}.`)
    if (!plan.calls.length) return stop('no tool was asked for.')
    const turn = (rounds.at(-1)?.turn ?? 0) + 1
    const planned = plan.calls.map((call) => ({ thought: plan.thought, call, turn }))
    return { rounds: [...rounds, ...planned].slice(0, limit) }
  } catch (error) {
    signal.throwIfAborted()
    return stop((error as Error).message)
  }
}

/** One step on: the next call that was asked for is run, or if there is none the next is planned. Rejects if aborted. */
export async function stepAgent(agent: Agent, run: AgentRun, signal: AbortSignal): Promise<AgentRun> {
  const pending = run.rounds.findIndex((round) => !round.observation)
  if (pending < 0) return planNext(agent, run, signal)
  const observation = await executeToolCall(run.rounds[pending].call, agent, signal)
  return { rounds: run.rounds.map((round, i) => (i === pending ? { ...round, observation } : round)) }
}

/** From the goal to the end; yields the run after each step. Rejects if `signal` is aborted. */
export async function* runAgent(agent: Agent, signal: AbortSignal): AsyncGenerator<AgentRun> {
  let run: AgentRun = { rounds: [] }
  while (!run.end) {
    run = await stepAgent(agent, run, signal)
    yield run
  }
}
