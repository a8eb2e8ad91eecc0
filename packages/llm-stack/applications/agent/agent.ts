/** The loop of an agent: plan, call tools, observe, until the plan is an answer. */
import type { ToolCall, ToolSpec } from '../client/messages'
import { executeToolCall, type ToolContext, type Observation } from './execute-tool-call'

/** A tool call of a run, with its result. */
export interface Round {
  /** The planner's reason, '' if it gave none. */
  thought: string
  call: ToolCall
  /** Number of the plan that requested it, from 1: calls of one plan share it. */
  turn: number
  /** Result of the call, once it was executed. */
  observation?: Observation
}

/** How a run ended. */
export interface AgentOutcome {
  /** 'declined': the planner cannot reach the goal. 'stopped': at the limit of calls, or by an error. */
  kind: 'answer' | 'declined' | 'stopped'
  text: string
}

/** State of a run; survives JSON. */
export interface AgentRun {
  rounds: readonly Round[]
  /** How it ended; undefined while it runs. */
  end?: AgentOutcome
}

/** The next step: tool calls, or the end of the run. */
export type Plan = { thought: string; calls: readonly ToolCall[] } | AgentOutcome

/** Plans the next step from the goal and the rounds so far: a model, or rules in its place. Stateless. */
export type Planner = (
  goal: string,
  rounds: readonly Round[],
  tools: readonly ToolSpec[],
  signal: AbortSignal,
) => Plan | Promise<Plan>

/** An agent: a goal, a planner and tools. */
export interface Agent extends ToolContext {
  goal: string
  planner: Planner
  /** Most tool calls of a run (default 5). */
  limit?: number
}

/** The run with the calls of the next plan, or with its end. Rejects if `signal` is aborted. */
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

/** Executes the next requested call or, if there is none, plans → the run after it. Rejects if `signal` is aborted. */
export async function stepAgent(agent: Agent, run: AgentRun, signal: AbortSignal): Promise<AgentRun> {
  const pending = run.rounds.findIndex((round) => !round.observation)
  if (pending < 0) return planNext(agent, run, signal)
  const observation = await executeToolCall(run.rounds[pending].call, agent, signal)
  return { rounds: run.rounds.map((round, i) => (i === pending ? { ...round, observation } : round)) }
}

/** Runs an agent to its end. Yields the run after each step. Rejects if `signal` is aborted. */
export async function* runAgent(agent: Agent, signal: AbortSignal): AsyncGenerator<AgentRun> {
  let run: AgentRun = { rounds: [] }
  while (!run.end) {
    run = await stepAgent(agent, run, signal)
    yield run
  }
}
