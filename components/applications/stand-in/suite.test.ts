import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type AgentGoal, goalsAfter, goalsAt, goalsBefore } from '../../../data/agent-goals'
import { cards } from '../../../data/shop'
import { agentTools, find } from '../agent-tools'
import { readWordVectors } from '../../../composables/word-vectors'
import { centred, runAgent, type Run, type VectorOf } from '../../../stack/applications'
import { check } from '../check'
import { standIn } from './planner'

const vectors = centred(readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin'))))
const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/\d+[:.]\d+|[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

/** As on the slide; without vectors as where they do not come. */
async function tried(goal: string, vectorOf?: VectorOf): Promise<Run> {
  const tools = agentTools(
    () => goalsAt,
    (question) => find(question, cards, vectorOf),
  )
  const never = new AbortController().signal
  let run: Run = { rounds: [] }
  for await (run of runAgent({ goal, planner: standIn, tools, check }, never));
  return run
}
function isRight({ right }: AgentGoal, { end }: Run): boolean {
  if (right === 'declined') return end!.kind === 'declined' && end!.text.length > 0
  return end!.kind === 'answer' && right.every((part) => words(end!.text).includes(words(part)))
}

it.each([
  ['with word vectors', vectors],
  ['by words alone', undefined],
])('handles 16 of 20 goals rightly, and declines each that nobody can solve: %s', async (how, vectorOf) => {
  const rows = await Promise.all(
    [...goalsBefore, ...goalsAfter].map(async (goal) => {
      const run = await tried(goal.goal, vectorOf)
      return { ...goal, end: run.end!, steps: run.rounds.length, ok: isRight(goal, run) }
    }),
  )
  for (const { goal, ok, steps, end } of rows)
    console.info(`${ok ? 'right' : 'WRONG'}, ${steps} steps: ${goal} → ${end.kind}: ${end.text}`)
  const right = rows.filter(({ ok }) => ok)
  const steps = rows.reduce((sum, row) => sum + row.steps, 0)
  console.info(`${right.length} of ${rows.length} handled rightly ${how}, ${steps} steps in all`)
  expect(right.length).toBeGreaterThanOrEqual(16)
  const impossible = rows.filter((row) => row.right === 'declined')
  expect(impossible).toHaveLength(4)
  expect(impossible.filter(({ ok }) => !ok)).toEqual([])
})
