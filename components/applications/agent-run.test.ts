import { describe, expect, it, vi } from 'vitest'
import { presetGoals } from '../../data/agent-goals'
import {
  initialFrame,
  runGoal,
  previewRun,
  localTime,
  type AgentFrame,
  type AgentSettings,
} from './agent-run'
import type { PlannerBackend } from './planner-backends'
import { rulePlanner } from './rule-planner/rule-planner'

vi.mock('../../composables/prefers-reduced-motion', () => ({ prefersReducedMotion: () => true }))

const ruleBackend = (
  signal = new AbortController().signal,
): Pick<PlannerBackend, 'planner' | 'name' | 'signal'> => ({
  planner: () => rulePlanner,
  name: 'rules',
  signal,
})
const settings = (change: Partial<AgentSettings> = {}): AgentSettings => ({
  goal: 'How many minutes until midnight?',
  clock: 'in',
  limit: 3,
  ...change,
})
async function collect(stages: AsyncIterable<AgentFrame>): Promise<AgentFrame[]> {
  const list = []
  for await (const stage of stages) list.push(stage)
  return list
}

it('goes round the loop to the answer, and says who thinks', async () => {
  const stages = await collect(runGoal(ruleBackend(), settings, undefined, false))
  expect(stages.map(({ stage }) => stage)).toEqual(
    'think act observe think act observe think answer'.split(' '),
  )
  expect(stages.every(({ by }) => by === 'rules')).toBe(true)
  expect(stages.at(-1)!.run.end!.text).toMatch(/^You have \d+ minutes?\.$/)
})

it('goes on a step at a time, from what JSON keeps, and anew for another goal', async () => {
  let now: AgentFrame | undefined
  const seen = []
  do {
    now = (await collect(runGoal(ruleBackend(), settings, now, true))).at(-1)!
    now = JSON.parse(JSON.stringify(now)) as AgentFrame
    seen.push(now.stage)
  } while (!now.run.end)
  expect(seen).toEqual(['act', 'observe', 'act', 'observe', 'answer'])
  const other = await collect(runGoal(ruleBackend(), () => settings({ goal: '1+1' }), now, true))
  expect(other.at(-1)).toMatchObject({ goal: '1+1', stage: 'act' })
})

describe('what is set by hand', () => {
  it('counts from the next step on: the clock unplugged, plugged in again', async () => {
    let clock: AgentSettings['clock'] = 'in'
    const run = runGoal(ruleBackend(), () => settings({ clock }), undefined, false)
    const seen = []
    for await (const now of run) {
      if (now.stage === 'act') clock = 'out'
      seen.push(now)
    }
    expect(seen.at(-1)!.run.rounds[0].observation).toEqual({ ok: false, text: 'It is unplugged.' })
    expect(seen.at(-1)!.run.end!.kind).toBe('declined')
  })

  it('is a limit that really stops it', async () => {
    const stages = await collect(runGoal(ruleBackend(), () => settings({ limit: 1 }), undefined, false))
    expect(stages.at(-1)).toMatchObject({ stage: 'think', run: { end: { kind: 'stopped' } } })
    expect(stages.at(-1)!.run.rounds).toHaveLength(1)
  })
})

it('says how long a busy model is waited for, and then what came of it', async () => {
  const planner: PlannerBackend['planner'] =
    (again) =>
    (...asked) => {
      again(2000)
      return rulePlanner(...asked)
    }
  const stages = await collect(runGoal({ ...ruleBackend(), planner }, settings, undefined, false))
  const [think, waits, act] = stages
  expect([think.retryInMs, waits.stage, waits.retryInMs, act.retryInMs]).toEqual([
    undefined,
    'think',
    2000,
    undefined,
  ])
  expect(stages.at(-1)!.run.end!.kind).toBe('answer')
})

it('asks nobody any more once it was left', async () => {
  const leaving = new AbortController()
  const run = runGoal(ruleBackend(leaving.signal), settings, undefined, false)
  await run.next()
  leaving.abort(new Error('left'))
  await expect(run.next()).rejects.toThrow('left')
})

it('reads this computer’s clock, as often as it is asked', () => {
  expect(localTime('in', new Date(2026, 2, 29, 3, 5))).toBe('3:05')
  expect(localTime('in', new Date(2026, 2, 28, 0, 0))).toBe('0:00')
  expect(() => localTime('out')).toThrow('unplugged')
})

describe('what is shown before anybody presses', () => {
  it('is the run of the first goal, at every click', async () => {
    const stages = await collect(previewRun({ goal: presetGoals[0].goal, clock: 'in', limit: 3 }))
    expect(stages[0]).toEqual(initialFrame(presetGoals[0].goal))
    expect(stages.map(({ stage }) => stage)).toEqual('goal act observe act observe answer'.split(' '))
    expect(stages.at(-1)!.run.end!.text).toBe('You have 108 minutes.')
  })
  it('is, on paper, what becomes of the others', async () => {
    const ends = await Promise.all(
      presetGoals
        .slice(1)
        .map(
          async ({ goal }) => (await collect(previewRun({ goal, clock: 'in', limit: 3 }))).at(-1)!.run.end!,
        ),
    )
    expect(ends.map(({ kind }) => kind)).toEqual(['answer', 'declined'])
    expect(ends[0].text).toContain('18 days')
  })
  it('is, on paper, what it does without a clock: it asks', async () => {
    const stages = await collect(previewRun({ goal: presetGoals[0].goal, clock: 'out', limit: 3 }))
    expect(stages.at(-1)!.run.end!.text).toContain('What time is it?')
  })
})
