import { describe, expect, it, vi } from 'vitest'
import { runAgent, stepAgent, type Agent, type Plan, type Planner, type AgentRun } from './agent'
import { calculator, clock } from './tools'

const planCall = (name: string, args: object = {}): Plan => ({
  thought: '',
  calls: [{ id: 'c', name, arguments: JSON.stringify(args) }],
})
/** Returns the plans in order, then an answer made of all observations. */
const scriptedPlanner =
  (...plans: Plan[]): Planner =>
  (_, rounds) =>
    plans[rounds.length] ?? {
      kind: 'answer',
      text: rounds.map((round) => round.observation!.text).join(' '),
    }
const createAgent = (planner: Planner, more: Partial<Agent> = {}): Agent => ({
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
const runToEnd = (agent: Agent) => collectRuns(runAgent(agent, new AbortController().signal))

it('plans, executes calls, plans again with the observations, and answers', async () => {
  const runs = await runToEnd(
    createAgent(scriptedPlanner(planCall('clock'), planCall('calculator', { expression: '21:30 − 19:42' }))),
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

it('continues from any step, stored as JSON, with the same next step', async () => {
  const agent = createAgent(scriptedPlanner(planCall('clock'), planCall('calculator', { expression: '1+1' })))
  const runs = await runToEnd(agent)
  const { signal } = new AbortController()
  for (const [i, run] of runs.slice(0, -1).entries())
    expect(await stepAgent(agent, JSON.parse(JSON.stringify(run)) as AgentRun, signal)).toEqual(runs[i + 1])
})

it('executes all calls of one plan in the same turn', async () => {
  const twice = {
    thought: 'both',
    calls: [planCall('clock'), planCall('rocket')].flatMap((p) => ('calls' in p ? p.calls : [])),
  }
  const planner = vi.fn<Planner>((_, rounds) => (rounds.length ? { kind: 'answer', text: '' } : twice))
  const { rounds } = (await runToEnd(createAgent(planner))).at(-1)!
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
      await runToEnd(createAgent(() => planCall('clock'), { tools: [clock(run)], limit: 3 }))
    ).at(-1)!
    expect([rounds.length, run.mock.calls.length]).toEqual([3, 3])
    expect(end).toEqual({ kind: 'stopped', text: 'Stopped: no answer after 3 steps.' })
  })
  it('lets the planner answer after the last call', async () => {
    const runs = await runToEnd(createAgent(scriptedPlanner(planCall('clock')), { limit: 1 }))
    expect(runs.at(-1)!.end!.kind).toBe('answer')
    const never = await runToEnd(createAgent(() => planCall('clock'), { limit: 1 }))
    expect(never.at(-1)!.end!.text).toBe('Stopped: no answer after 1 step.')
  })
  it('is five calls by default', async () => {
    const { rounds } = (await runToEnd(createAgent(() => planCall('clock')))).at(-1)!
    expect(rounds).toHaveLength(5)
  })
  it('counts calls, not turns', async () => {
    const many = {
      thought: '',
      calls: Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, name: 'clock', arguments: '{}' })),
    }
    const { rounds } = (await runToEnd(createAgent(() => many, { limit: 2 }))).at(-1)!
    expect(rounds).toHaveLength(2)
  })
})

describe('a planner', () => {
  it('receives the error of a call, and may correct it', async () => {
    const correcting: Planner = (_, rounds) => {
      const last = rounds.at(-1)?.observation
      if (!last) return planCall('clok')
      return last.ok ? { kind: 'answer', text: last.text } : planCall('clock')
    }
    const { rounds, end } = (await runToEnd(createAgent(correcting))).at(-1)!
    expect(rounds[0].observation).toEqual({
      ok: false,
      text: 'There is no tool “clok”, only clock, calculator.',
    })
    expect(end).toEqual({ kind: 'answer', text: '19:42' })
  })
  it('that rejects, or plans no calls, ends the run with a sentence', async () => {
    const broken = createAgent(() => Promise.reject(new Error('the endpoint is silent')))
    expect((await runToEnd(broken)).at(-1)!.end!.text).toBe('Stopped: the endpoint is silent')
    const idle = createAgent(() => ({ thought: '', calls: [] }))
    expect((await runToEnd(idle)).at(-1)!.end).toEqual({
      kind: 'stopped',
      text: 'Stopped: no tool was asked for.',
    })
  })
  it('receives goal, rounds, tools and signal', async () => {
    const planner = vi.fn<Planner>(() => ({ kind: 'declined', text: 'no' }))
    const { signal } = new AbortController()
    await stepAgent(createAgent(planner), { rounds: [] }, signal)
    const [goal, rounds, tools, received] = planner.mock.calls[0]
    expect([goal, rounds, tools.map((tool) => tool.name), received]).toEqual([
      'a goal',
      [],
      ['clock', 'calculator'],
      signal,
    ])
  })
  it('has no effect on the run once it was aborted', async () => {
    const controller = new AbortController()
    const planner: Planner = async () => {
      controller.abort(new Error('left'))
      return { kind: 'answer', text: 'too late' }
    }
    await expect(collectRuns(runAgent(createAgent(planner), controller.signal))).rejects.toThrow('left')
  })
})
