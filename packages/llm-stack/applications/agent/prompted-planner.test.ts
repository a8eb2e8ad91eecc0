import { describe, expect, it, vi } from 'vitest'
import { runAgent, type AgentRun } from './agent'
import { parsePlan, promptedPlanner } from './prompted-planner'
import { calculator, clock } from './tools'

const tools = [clock(() => '19:42'), calculator]

describe('parsePlan', () => {
  const call = (name: string, args: object) => ({
    thought: '',
    calls: [{ id: 'call', name, arguments: JSON.stringify(args) }],
  })
  it.each([
    ['clock', call('clock', {})],
    ['clock: now', call('clock', {})],
    ['calculator: 21:30 - 19:42', call('calculator', { expression: '21:30 - 19:42' })],
    ['calculator', call('calculator', { expression: '' })],
    ['rocket: Moon', call('rocket', {})],
    ['answer: 45 minutes', { kind: 'answer', text: '45 minutes' }],
    ['\n answer: 1\nanswer: 2', { kind: 'answer', text: '1' }],
    ['cannot: no tool paints.', { kind: 'declined', text: 'no tool paints.' }],
    ['No, it is not.', { kind: 'answer', text: 'No, it is not.' }],
    ['', { kind: 'answer', text: '' }],
  ])('of “%s”', (reply, plan) => expect(parsePlan(reply, tools)).toEqual(plan))
})

it('tells the model its calls, their results and errors', async () => {
  const replies = ['calculator: 1 +', 'clock', 'answer: 19:42']
  const complete = vi.fn(async (_: readonly { content: string }[]) => replies[complete.mock.calls.length - 1])
  let run: AgentRun = { rounds: [] }
  for await (run of runAgent(
    { goal: 'What time is it?', planner: promptedPlanner(complete), tools, validate: () => [] },
    new AbortController().signal,
  ));
  expect(run.end).toEqual({ kind: 'answer', text: '19:42' })
  expect(complete.mock.calls[2][0].slice(-5).map(({ content }) => content)).toEqual([
    'What time is it?',
    'calculator: 1 +',
    'Error: A number is missing.',
    'clock',
    'clock says: 19:42',
  ])
})
