import { describe, expect, it, vi } from 'vitest'
import { presetGoals } from '../../data/agent-goals'
import {
  initialFrame,
  runGoal,
  previewRun,
  readClock,
  type AgentFrame,
  type AgentSettings,
} from './agent-run'
import type { PlannerBackend } from './planner-backends'
import { rulePlanner } from './rule-planner/rule-planner'

vi.mock('../../composables/prefers-reduced-motion', () => ({ prefersReducedMotion: () => true }))

const ruleBackend = (signal = new AbortController().signal): Omit<PlannerBackend, 'stop'> => ({
  planner: () => rulePlanner,
  ready: Promise.resolve(),
  name: 'rules',
  signal,
})
const settings = (change: Partial<AgentSettings> = {}): AgentSettings => ({
  goal: 'How many minutes until midnight?',
  clock: 'in',
  limit: 3,
  by: 'rules',
  ...change,
})
async function collect(run: AsyncIterable<AgentFrame>): Promise<AgentFrame[]> {
  const frames = []
  for await (const frame of run) frames.push(frame)
  return frames
}

it('goes round the loop to the answer, and names the planner', async () => {
  const stages = await collect(runGoal(ruleBackend(), settings, undefined, false))
  expect(stages.map(({ stage }) => stage)).toEqual(
    'think act observe think act observe think answer'.split(' '),
  )
  expect(stages.every(({ by }) => by === 'rules')).toBe(true)
  expect(stages.at(-1)!.run.end!.text).toMatch(/^You have \d+ minutes?\.$/)
})

it('continues step by step from a frame that survived JSON, and starts anew for another goal', async () => {
  let now: AgentFrame | undefined
  const stages = []
  do {
    now = (await collect(runGoal(ruleBackend(), settings, now, true))).at(-1)!
    now = JSON.parse(JSON.stringify(now)) as AgentFrame
    stages.push(now.stage)
  } while (!now.run.end)
  expect(stages).toEqual(['act', 'observe', 'act', 'observe', 'answer'])
  const other = await collect(runGoal(ruleBackend(), () => settings({ goal: '1+1' }), now, true))
  expect(other.at(-1)).toMatchObject({ goal: '1+1', stage: 'act' })
})

describe('settings changed during a run', () => {
  it('apply from the next step on: the clock fails once it is out', async () => {
    let clock: AgentSettings['clock'] = 'in'
    const run = runGoal(ruleBackend(), () => settings({ clock }), undefined, false)
    const frames = []
    for await (const frame of run) {
      if (frame.stage === 'act') clock = 'out'
      frames.push(frame)
    }
    expect(frames.at(-1)!.run.rounds[0].observation).toEqual({ ok: false, text: 'It is unplugged.' })
    expect(frames.at(-1)!.run.end!.kind).toBe('declined')
  })

  it('stop the run at the limit', async () => {
    const stages = await collect(runGoal(ruleBackend(), () => settings({ limit: 1 }), undefined, false))
    expect(stages.at(-1)).toMatchObject({ stage: 'think', run: { end: { kind: 'stopped' } } })
    expect(stages.at(-1)!.run.rounds).toHaveLength(1)
  })
})

it('reports the wait for a busy model, then continues', async () => {
  const planner: PlannerBackend['planner'] =
    (onRetry) =>
    (...args) => {
      onRetry(2000)
      return rulePlanner(...args)
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

it('tells how far the model has come, and rejects if it does not come', async () => {
  vi.useFakeTimers()
  const ready = new Promise<void>((resolve) => setTimeout(resolve, 250))
  const loads = collect(runGoal({ ...ruleBackend(), ready, progress: () => 0.4 }, settings, undefined, true))
  await vi.advanceTimersByTimeAsync(300)
  expect((await loads).map(({ stage, loading }) => [stage, loading])).toEqual([
    ['goal', 0.4],
    ['goal', 0.4],
    ['think', undefined],
    ['act', undefined],
  ])
  vi.useRealTimers()
  const broken = runGoal(
    { ...ruleBackend(), ready: Promise.reject(new Error('broke')) },
    settings,
    undefined,
    true,
  )
  await expect(collect(broken)).rejects.toThrow('broke')
})

it('plans nothing more once its backend is stopped', async () => {
  const controller = new AbortController()
  const run = runGoal(ruleBackend(controller.signal), settings, undefined, false)
  await run.next()
  controller.abort(new Error('left'))
  await expect(run.next()).rejects.toThrow('left')
})

it('reads this computer’s clock, and throws if the clock is out', () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 29, 3, 5) })
  expect(readClock('in')).toBe('3:05')
  vi.setSystemTime(new Date(2026, 2, 28, 0, 0))
  expect(readClock('in')).toBe('0:00')
  vi.useRealTimers()
  expect(readClock('in', '19:42')).toBe('19:42')
  expect(() => readClock('out')).toThrow('unplugged')
})

describe('previewRun', () => {
  it('has a frame for every click of the first goal’s run', async () => {
    const stages = await collect(previewRun({ goal: presetGoals[0].goal, clock: 'in', limit: 3 }))
    expect(stages[0]).toEqual(initialFrame(presetGoals[0].goal))
    expect(stages.map(({ stage }) => stage)).toEqual('goal act observe act observe answer'.split(' '))
    expect(stages.at(-1)!.run.end!.text).toBe('You have 108 minutes.')
  })
  it('ends in an answer and in a refusal for the other goals, as on paper', async () => {
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
  it('asks for the time without a clock, as on paper', async () => {
    const stages = await collect(previewRun({ goal: presetGoals[0].goal, clock: 'out', limit: 3 }))
    expect(stages.at(-1)!.run.end!.text).toContain('What time is it?')
  })
})
