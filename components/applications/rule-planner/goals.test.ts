import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type AgentGoal, testGoals, clockTime, developmentGoals } from '../../../data/agent-goals'
import { cards } from '../../../data/shop'
import { createAgentTools, findQuotes } from '../agent-tools'
import { readWordVectors } from '../../../composables/word-vectors'
import { centreVectors, runAgent, type AgentRun, type VectorLookup } from 'llm-stack/applications'
import { validateJson } from '../validate-json'
import { rulePlanner } from './rule-planner'

const vectors = centreVectors(
  readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin'))),
)
const normaliseWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/\d+[:.]\d+|[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

/** As on the slide; without vectors, as when they cannot be loaded. */
async function runGoal(goal: string, vectorOf?: VectorLookup): Promise<AgentRun> {
  const tools = createAgentTools(
    () => clockTime,
    (question) => findQuotes(question, cards, vectorOf),
  )
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

it.each([
  ['with word vectors', vectors],
  ['by words alone', undefined],
])('handles 16 of 20 goals correctly and declines every impossible one, %s', async (method, vectorOf) => {
  const rows = await Promise.all(
    [...developmentGoals, ...testGoals].map(async (goal) => {
      const run = await runGoal(goal.goal, vectorOf)
      return { ...goal, end: run.end!, steps: run.rounds.length, ok: isCorrect(goal, run) }
    }),
  )
  for (const { goal, ok, steps, end } of rows)
    console.info(`${ok ? 'correct' : 'WRONG'}, ${steps} steps: ${goal} → ${end.kind}: ${end.text}`)
  const correct = rows.filter(({ ok }) => ok)
  const steps = rows.reduce((sum, row) => sum + row.steps, 0)
  console.info(`${correct.length} of ${rows.length} handled correctly ${method}, ${steps} steps in all`)
  expect(correct.length).toBeGreaterThanOrEqual(16)
  const impossible = rows.filter((row) => row.expected === 'declined')
  expect(impossible).toHaveLength(4)
  expect(impossible.filter(({ ok }) => !ok)).toEqual([])
})
