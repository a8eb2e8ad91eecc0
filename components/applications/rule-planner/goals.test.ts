import { expect, it } from 'vitest'
import { clockTime, developmentGoals, goals, testGoals } from '../../../data/agent-goals'
import { createAgentTools } from '../agent-tools'
import { runAgent, type AgentRun } from 'llm-stack/applications'
import { RULES_REACHED } from '../planner-backends'
import { reachesGoal } from '../reaches-goal'
import { validateJson } from '../validate-json'
import { rulePlanner } from './rule-planner'

/** As on the slide. */
async function runGoal(goal: string): Promise<AgentRun> {
  const tools = createAgentTools(() => clockTime)
  const never = new AbortController().signal
  let run: AgentRun = { rounds: [] }
  for await (run of runAgent({ goal, planner: rulePlanner, tools, validate: validateJson }, never));
  return run
}
it('handles the goals that it was written for, some of the others, and declines every impossible one', async () => {
  const rows = await Promise.all(
    goals.map(async (goal) => {
      const run = await runGoal(goal.goal)
      return { ...goal, end: run.end!, steps: run.rounds.length, ok: reachesGoal(goal, run) }
    }),
  )
  for (const { goal, ok, steps, end } of rows)
    console.info(`${ok ? 'correct' : 'WRONG'}, ${steps} steps: ${goal} → ${end.kind}: ${end.text}`)
  const correct = rows.filter(({ ok }) => ok)
  const steps = rows.reduce((sum, row) => sum + row.steps, 0)
  console.info(`${correct.length} of ${rows.length} handled correctly, ${steps} steps in all`)
  const correctOf = (some: typeof goals) =>
    correct.filter(({ goal }) => some.some((other) => other.goal === goal))
  expect(correctOf(developmentGoals)).toHaveLength(developmentGoals.length)
  expect(correctOf(testGoals)).toHaveLength(RULES_REACHED)
  const impossible = rows.filter((row) => row.expected === 'declined')
  expect(impossible).toHaveLength(4)
  expect(impossible.filter(({ ok }) => !ok)).toEqual([])
})
