import { describe, expect, it, vi } from 'vitest'
import { runAgent, stepAgent, type Agent, type Plan, type Planner, type AgentRun } from './agent'
import { calculator, clock } from './tools'

const planCall = (name: string, args: object = {}): Plan => ({
  thought: '',
  calls: [{ id: 'c', name, arguments: JSON.stringify(args) }],
})
/** Plans in order, and then an answer of all that was found. */
const scriptedPlanner =
  (...plans: Plan[]): Planner =>
  (_, rounds) =>
    plans[rounds.length] ?? {
      kind: 'answer',
      text: rounds.map((round) => round.observation!.text).join(' '),
    }
const agent = (planner: Planner, more: Partial<Agent> = {}): Agent => ({
  goal: 'a goal',
  planner,
  tools: [clock(() => '19:42'), calculator],
  validate: () => [],
  ...more,
})
async function collectRuns(steps: AsyncIterable<AgentRun>): Promise<AgentRun[]> {
  const runs = []
  for await (const run of steps) runs.push(run)
  return runs
}
const runToEnd = (made: Agent) => collectRuns(runAgent(made, new AbortController().signal))

it('plans, runs, plans again with what came of it, and answers', async () => {
  const runs = await runToEnd(
    agent(scriptedPlanner(planCall('clock'), planCall('calculator', { expression: '21:30 − 19:42' }))),
  )
  expect(runs.map(({ rounds }) => rounds.map((round) => round.observation?.text))).toEqual([
    [undefined],
    ['19:42'],
    ['19:42', undefined],
    ['19:42', '108'],
    ['19:42', '108'],
  ])
  expect(runs.at(-1)!.end).toEqual({ kind: 'answer', text: '19:42 108' })
})

it('goes on from any of its steps, as JSON keeps it, to the same next step', async () => {
  const made = agent(scriptedPlanner(planCall('clock'), planCall('calculator', { expression: '1+1' })))
  const runs = await runToEnd(made)
  const { signal } = new AbortController()
  for (const [i, run] of runs.slice(0, -1).entries())
    expect(await stepAgent(made, JSON.parse(JSON.stringify(run)) as AgentRun, signal)).toEqual(runs[i + 1])
})

it('runs all calls that are asked for at once', async () => {
  const twice = {
    thought: 'both',
    calls: [planCall('clock'), planCall('rocket')].flatMap((p) => ('calls' in p ? p.calls : [])),
  }
  const planner = vi.fn<Planner>((_, rounds) => (rounds.length ? { kind: 'answer', text: '' } : twice))
  const { rounds } = (await runToEnd(agent(planner))).at(-1)!
  expect(rounds.map(({ turn, observation }) => [turn, observation!.ok])).toEqual([
    [1, true],
    [1, false],
  ])
  expect(planner).toHaveBeenCalledTimes(2)
})

describe('the step limit', () => {
  it('stops a planner that never answers', async () => {
    const run = vi.fn(() => '0:00')
    const { rounds, end } = (
      await runToEnd(agent(() => planCall('clock'), { tools: [clock(run)], limit: 3 }))
    ).at(-1)!
    expect([rounds.length, run.mock.calls.length]).toEqual([3, 3])
    expect(end).toEqual({ kind: 'stopped', text: 'Stopped: no answer after 3 steps.' })
  })
  it('leaves a planner that has all it needs the time to answer', async () => {
    const runs = await runToEnd(agent(scriptedPlanner(planCall('clock')), { limit: 1 }))
    expect(runs.at(-1)!.end!.kind).toBe('answer')
  })
  it('is five calls unless told otherwise', async () => {
    const { rounds } = (await runToEnd(agent(() => planCall('clock')))).at(-1)!
    expect(rounds).toHaveLength(5)
  })
  it('counts calls, not turns', async () => {
    const many = {
      thought: '',
      calls: Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, name: 'clock', arguments: '{}' })),
    }
    const { rounds } = (await runToEnd(agent(() => many, { limit: 2 }))).at(-1)!
    expect(rounds).toHaveLength(2)
  })
})

describe('a planner', () => {
  it('is handed back what was wrong with a call, and may mend it', async () => {
    const mends: Planner = (_, rounds) => {
      const last = rounds.at(-1)?.observation
      if (!last) return planCall('clok')
      return last.ok ? { kind: 'answer', text: last.text } : planCall('clock')
    }
    const { rounds, end } = (await runToEnd(agent(mends))).at(-1)!
    expect(rounds[0].observation).toEqual({
      ok: false,
      text: 'There is no tool “clok”, only clock, calculator.',
    })
    expect(end).toEqual({ kind: 'answer', text: '19:42' })
  })
  it('that breaks, or asks for nothing, ends the run with a sentence', async () => {
    const broken = agent(() => Promise.reject(new Error('the endpoint is silent')))
    expect((await runToEnd(broken)).at(-1)!.end!.text).toBe('Stopped: the endpoint is silent')
    expect((await runToEnd(agent(() => ({ thought: '', calls: [] })))).at(-1)!.end!.kind).toBe('stopped')
  })
  it('sees goal, rounds and tools, and the signal that ends it all', async () => {
    const planner = vi.fn<Planner>(() => ({ kind: 'declined', text: 'no' }))
    const { signal } = new AbortController()
    await stepAgent(agent(planner), { rounds: [] }, signal)
    const [goal, rounds, tools, given] = planner.mock.calls[0]
    expect([goal, rounds, tools.map((tool) => tool.name), given]).toEqual([
      'a goal',
      [],
      ['clock', 'calculator'],
      signal,
    ])
  })
  it('is not heard any more once the run was aborted', async () => {
    const leaving = new AbortController()
    const planner: Planner = async () => {
      leaving.abort(new Error('left'))
      return { kind: 'answer', text: 'too late' }
    }
    await expect(collectRuns(runAgent(agent(planner), leaving.signal))).rejects.toThrow('left')
  })
})
