import { describe, expect, it } from 'vitest'
import { ask, whole, type Message } from '../../stack/applications'
import { recorded, type Recording } from './recorded'

const call = { id: 'a', name: 'clock', arguments: '{}' }
const recordings: Recording[] = [
  {
    to: 'Be kind. Where is the cat?',
    reply: { text: 'The cat sat.\n', calls: [call], reason: 'tool_calls', usage: { input: 7, output: 3 } },
    by: 'A person',
    when: '2026-11-25',
  },
]
const say = (content: string): Message => ({ role: 'user', content })
const asked = (...messages: Message[]) =>
  whole(ask(recorded(recordings), { messages }, { signal: new AbortController().signal, retries: 0 }))

describe('a recording', () => {
  it('is played to just these messages, whole, and says who wrote it, and when', async () =>
    expect(await asked(say('Be kind.'), say('Where is the cat?'))).toEqual({
      text: 'The cat sat.\n',
      calls: [call],
      reason: 'tool_calls',
      usage: { input: 7, output: 3 },
      model: 'A person, 2026-11-25',
    }))
  it.each([
    ['another question', [say('Where is the dog?')]],
    ['more than was said', [say('Be kind.'), say('Where is the cat?'), say('Why?')]],
    ['less', [say('Where is the cat?')]],
  ])('is not played to %s', async (_, messages) => {
    await expect(asked(...messages)).rejects.toMatchObject({ name: 'ModelError', kind: 'unrecorded' })
  })
})
