import { expect, it } from 'vitest'
import { train } from '../../data/applications'
import { runAgent, scripted, toolsAt } from './agent'

it('goes round once for the time and once for the sum, then answers', () => {
  const run = runAgent(scripted(train.plans), toolsAt('19:42'))
  expect(run.rounds.map((r) => [r.tool, r.input, r.result])).toEqual([
    ['clock', '', '19:42'],
    ['calculator', '21:30 − 19:42', '108'],
  ])
  expect(run.answer).toBe('You have 108 minutes.')
})

it('follows the tools, not a stored text', () => {
  expect(runAgent(scripted(train.plans), toolsAt('21:00')).answer).toBe('You have 30 minutes.')
})

it('stops a planner that never answers', () => {
  const stubborn = () => ({ thought: '', tool: 'clock' as const, input: '' })
  expect(() => runAgent(stubborn, toolsAt('0:00'), 3)).toThrow('No answer after 3 rounds.')
})

it('says that a script ends without an answer', () => {
  const clock = { thought: '', tool: 'clock', input: '' } as const
  expect(() => runAgent(scripted([clock]), toolsAt('0:00'))).toThrow('end it with an answer')
})
