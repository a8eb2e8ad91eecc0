import { describe, expect, it } from 'vitest'
import { type AgentGoal, goalsAt, goalsBefore } from '../../../data/agent-goals'
import { shop } from '../../../data/applications'
import { calculator, cardSearch, clock, runAgent, search, type Run } from '../../../stack/applications'
import { check } from '../check'
import { standIn } from './planner'

const tools = [
  calculator,
  clock(() => goalsAt),
  cardSearch((question) => search(question, shop.cards, 3).map(({ index }) => shop.cards[index])),
]
const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/\d+[:.]\d+|[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

async function tried(goal: string): Promise<Run> {
  let run: Run = { rounds: [] }
  for await (run of runAgent({ goal, planner: standIn, tools, check }));
  return run
}
function isRight({ right }: AgentGoal, { end }: Run): boolean {
  if (right === 'declined') return end!.kind === 'declined' && end!.text.length > 0
  return end!.kind === 'answer' && right.every((part) => words(end!.text).includes(words(part)))
}

describe('the suite', () => {
  it('is handled rightly, but for a few', async () => {
    const rows = []
    for (const goal of goalsBefore) {
      const run = await tried(goal.goal)
      rows.push({ ...goal, run, ok: isRight(goal, run) })
    }
    for (const { goal, ok, run } of rows)
      console.log(
        `${ok ? 'right' : 'WRONG'}  ${run.rounds.length} steps  ${goal} → ${run.end!.kind}: ${run.end!.text}`,
      )
    const right = rows.filter(({ ok }) => ok).length
    console.log(`${right} of ${rows.length} handled rightly`)
    expect(right).toBe(rows.length)
  })
})
