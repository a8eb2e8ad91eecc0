/** An agent's loop: plan, run the tool that was planned, hand its result back, until the plan is an answer. */
import { calculate } from './calculator'

export type ToolName = 'clock' | 'calculator'

/** What the planner wants next: a tool with its input, or to answer. */
export type Plan = { thought: string; tool: ToolName; input: string } | { thought: string; answer: string }

/** One time round the loop. */
export interface Round {
  thought: string
  tool: ToolName
  input: string
  result: string
}

export interface Run {
  rounds: Round[]
  answer: string
}

export type Tools = Record<ToolName, (input: string) => string>
/** In a real agent this is a call to a model; it sees everything observed so far. */
export type Planner = (rounds: readonly Round[]) => Plan

/** Tools that really run; the clock says `now`, so that a sheet reads the same whenever it is drawn. */
export const toolsAt = (now: string): Tools => ({
  clock: () => now,
  calculator: (input) => String(calculate(input)),
})

/** Runs the loop. Throws Error if the planner has not answered after `limit` rounds. */
export function runAgent(planner: Planner, tools: Tools, limit = 5): Run {
  const rounds: Round[] = []
  for (;;) {
    const plan = planner(rounds)
    if ('answer' in plan) return { rounds, answer: plan.answer }
    if (rounds.length === limit) throw new Error(`No answer after ${limit} rounds.`)
    rounds.push({ ...plan, result: tools[plan.tool](plan.input) })
  }
}

/**
 * A planner written by hand: one plan a round, in order; `{1}` in a plan is what the first round's tool found, and so
 * on. Throws RangeError if it is asked for more plans than it has.
 */
export const scripted =
  (plans: readonly Plan[]): Planner =>
  (rounds) => {
    const plan = plans[rounds.length]
    if (!plan) throw new RangeError(`The script has ${plans.length} plans; end it with an answer.`)
    const filled = (text: string) => text.replace(/{(\d+)}/g, (_, n) => rounds[n - 1].result)
    return 'answer' in plan
      ? { ...plan, answer: filled(plan.answer) }
      : { ...plan, input: filled(plan.input) }
  }
