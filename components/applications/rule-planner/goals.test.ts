import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type AgentGoal, testGoals, clockTime, developmentGoals } from '../../../data/agent-goals'
import { cards } from '../../../data/shop'
import { createAgentTools, findQuotes } from '../agent-tools'
import { readWordVectors } from '../../../composables/word-vectors'
import { centreVectors, runAgent, type AgentRun, type VectorLookup } from '../../../stack/applications'
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

/** As on the slide; without vectors as where they do not come. */
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
function isRight({ expected: right }: AgentGoal, { end }: AgentRun): boolean {
  if (right === 'declined') return end!.kind === 'declined' && end!.text.length > 0
  return (
    end!.kind === 'answer' && right.every((part) => normaliseWords(end!.text).includes(normaliseWords(part)))
  )
}

it.each([
  ['with word vectors', vectors],
  ['by words alone', undefined],
])('handles 16 of 20 goals rightly, and declines each that nobody can solve: %s', async (how, vectorOf) => {
  const rows = await Promise.all(
    [...developmentGoals, ...testGoals].map(async (goal) => {
      const run = await runGoal(goal.goal, vectorOf)
      return { ...goal, end: run.end!, steps: run.rounds.length, ok: isRight(goal, run) }
    }),
  )
  for (const { goal, ok, steps, end } of rows)
    console.info(`${ok ? 'right' : 'WRONG'}, ${steps} steps: ${goal} → ${end.kind}: ${end.text}`)
  const right = rows.filter(({ ok }) => ok)
  const steps = rows.reduce((sum, row) => sum + row.steps, 0)
  console.info(`${right.length} of ${rows.length} handled rightly ${how}, ${steps} steps in all`)
  expect(right.length).toBeGreaterThanOrEqual(16)
  const impossible = rows.filter((row) => row.expected === 'declined')
  expect(impossible).toHaveLength(4)
  expect(impossible.filter(({ ok }) => !ok)).toEqual([])
})
