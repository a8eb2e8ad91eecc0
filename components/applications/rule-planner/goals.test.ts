import { expect, it } from 'vitest'
import { type AgentGoal, testGoals, clockTime, developmentGoals } from '../../../data/agent-goals'
import { createAgentTools } from '../agent-tools'
import { runAgent, type AgentRun } from 'llm-stack/applications'
import { validateJson } from '../validate-json'
import { rulePlanner } from './rule-planner'

const normaliseWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/\d+[:.]\d+|[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

/** As on the slide. */
async function runGoal(goal: string): Promise<AgentRun> {
  const tools = createAgentTools(() => clockTime)
  const never = new AbortController().signal
  let run: AgentRun = { rounds: [] }
  for await (run of runAgent({ goal, planner: rulePlanner, tools, validate: validateJson }, never));
  return run
}
function isCorrect({ expected }: AgentGoal, { end }: AgentRun): boolean {
  if (expected === 'declined') return end!.kind === 'declined' && end!.text.length > 0
  return (
    end!.kind === 'answer' &&
    expected.every((part) => normaliseWords(end!.text).includes(normaliseWords(part)))
  )
}

it('handles 16 of 20 goals correctly and declines every impossible one', async () => {
  const rows = await Promise.all(
    [...developmentGoals, ...testGoals].map(async (goal) => {
      const run = await runGoal(goal.goal)
      return { ...goal, end: run.end!, steps: run.rounds.length, ok: isCorrect(goal, run) }
    }),
  )
  for (const { goal, ok, steps, end } of rows)
    console.info(`${ok ? 'correct' : 'WRONG'}, ${steps} steps: ${goal} → ${end.kind}: ${end.text}`)
  const correct = rows.filter(({ ok }) => ok)
  const steps = rows.reduce((sum, row) => sum + row.steps, 0)
  console.info(`${correct.length} of ${rows.length} handled correctly, ${steps} steps in all`)
  expect(correct.length).toBeGreaterThanOrEqual(16)
  const impossible = rows.filter((row) => row.expected === 'declined')
  expect(impossible).toHaveLength(4)
  expect(impossible.filter(({ ok }) => !ok)).toEqual([])
})
