import type { StreamEvent } from 'llm-stack/applications'
import { expect, it, vi } from 'vitest'
import { toStreamEvents } from './completion-events'

const states = [
  { text: 'The', input: 2, output: 1 },
  { text: 'The', input: 2, output: 2 },
  { text: 'The cat', input: 2, output: 3, reason: 'stop' as const },
]

it('streams what is new in each state, and ends a text that is done or left', async () => {
  const events: StreamEvent[] = []
  const following = states.values()
  const end = vi.fn()
  for await (const event of toStreamEvents(async () => following.next().value!, end)) events.push(event)
  expect(events).toEqual([
    { type: 'text', text: 'The' },
    { type: 'text', text: ' cat' },
    { type: 'end', reason: 'stop', usage: { input: 2, output: 3 } },
  ])
  expect(end).toHaveBeenCalledOnce()
  for await (const _ of toStreamEvents(async () => states[0]!, end)) break
  expect(end).toHaveBeenCalledTimes(2)
})
