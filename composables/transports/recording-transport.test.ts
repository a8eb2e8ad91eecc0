import { describe, expect, it } from 'vitest'
import { streamChat, collectReply, type Message } from 'llm-stack/applications'
import { recordingTransport, type Recording } from './recording-transport'

const call = { id: 'a', name: 'clock', arguments: '{}' }
const recordings: Recording[] = [
  {
    to: 'Be kind. Where is the cat?',
    reply: { text: 'The cat sat.\n ', calls: [call], reason: 'tool_calls', usage: { input: 7, output: 3 } },
    by: 'A person',
    when: '2026-11-25',
  },
  {
    to: 'Time?',
    reply: { text: '', calls: [call], reason: 'tool_calls' },
    by: 'A person',
    when: '2026-11-25',
  },
]
const userMessage = (content: string): Message => ({ role: 'user', content })
const eventsTo = (...messages: Message[]) =>
  streamChat(
    recordingTransport(recordings),
    { messages },
    { signal: new AbortController().signal, retries: 0 },
  )
const replyTo = (...messages: Message[]) => collectReply(eventsTo(...messages))

describe('recordingTransport', () => {
  it('replays the complete reply to exactly its messages, with author and date as the model', async () =>
    expect(await replyTo(userMessage('Be kind.'), userMessage('Where is the cat?'))).toEqual({
      text: 'The cat sat.\n ',
      calls: [call],
      reason: 'tool_calls',
      usage: { input: 7, output: 3 },
      model: 'A person, 2026-11-25',
    }))
  it('streams the text in pieces that begin at spaces, and none of an empty text', async () => {
    const piecesTo = async (question: string) => {
      const pieces: string[] = []
      for await (const event of eventsTo(userMessage(question)))
        if (event.type === 'text') pieces.push(event.text)
      return pieces
    }
    expect(await piecesTo('Be kind. Where is the cat?')).toEqual(['The', ' cat', ' sat.', '\n '])
    expect(await piecesTo('Time?')).toEqual([])
  })
  it('plays the recording with the seed of the request, else the first', async () => {
    const asks: Recording[] = [1, 2].map((seed) => ({
      ...{ to: 'Name?', by: 'A model', when: '2026-12-02', seed },
      reply: { text: `Seed ${seed}`, calls: [], reason: 'stop' },
    }))
    const textOf = async (seed?: number) => {
      const request = { messages: [userMessage('Name?')], seed }
      const signal = new AbortController().signal
      return (await collectReply(streamChat(recordingTransport(asks), request, { signal, retries: 0 }))).text
    }
    expect([await textOf(2), await textOf(3), await textOf()]).toEqual(['Seed 2', 'Seed 1', 'Seed 1'])
  })
  it('has no reply at another temperature than the recorded one', async () => {
    const asks = [{ ...recordings[0]!, to: 'Name?', temperature: 0.7 }]
    const ask = (temperature?: number) => {
      const request = { messages: [userMessage('Name?')], temperature }
      const signal = new AbortController().signal
      return collectReply(streamChat(recordingTransport(asks), request, { signal, retries: 0 }))
    }
    expect([(await ask(0.7)).text, (await ask()).text]).toEqual(['The cat sat.\n ', 'The cat sat.\n '])
    await expect(ask(0)).rejects.toThrow('Nothing was recorded for this')
  })
  it.each([
    ['another question', [userMessage('Where is the dog?')]],
    ['more messages', [userMessage('Be kind.'), userMessage('Where is the cat?'), userMessage('Why?')]],
    ['fewer messages', [userMessage('Where is the cat?')]],
  ])('throws for %s', async (_, messages) => {
    await expect(replyTo(...messages)).rejects.toMatchObject({ name: 'ModelError', kind: 'unrecorded' })
  })
})
