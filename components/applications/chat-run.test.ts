import { beforeEach, describe, expect, it, vi } from 'vitest'
import { modelBackends, type ModelClient } from '../../composables/model-client'
import { chatNames } from '../../data/name-chat'
import { ModelError, localTransport } from 'llm-stack/applications'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { askForName, chatRecordings, settleChat, storedFrame, type ChatFrame } from './chat-run'
import type { HistorySetting } from './name-request'

async function collect(run: AsyncGenerator<ChatFrame>): Promise<ChatFrame[]> {
  const frames: ChatFrame[] = []
  for await (const frame of run) frames.push(frame)
  return frames
}
const lastOf = async (run: AsyncGenerator<ChatFrame>) => (await collect(run)).at(-1)!
const settings = (name: string, history: HistorySetting, seed = 1, temperature = ASK_TEMPERATURE) => ({
  ...{ name, history, seed, temperature },
})
/** The client where the model is not there. */
const recordedClient = (): ModelClient => modelBackends(chatRecordings).at(-1)![1]()

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))

describe('an ask', () => {
  it('counts replies with the name, each with another seed', async () => {
    const first = await lastOf(askForName(recordedClient(), settings('Mia', 'on'), undefined, true))
    expect(first.replies.on).toMatchObject({ text: 'Mia. Thank you for asking.', seed: 1, asks: 1, hits: 1 })
    const second = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 2), first, true))
    expect(second.replies.on).toMatchObject({ seed: 2, asks: 2, hits: 2 })
  })

  it('goes on to ten replies, and then begins anew', async () => {
    const ten = await lastOf(askForName(recordedClient(), settings('Mia', 'on'), undefined, false))
    expect(ten.replies.on).toMatchObject({ seed: 10, asks: 10, hits: 9, reason: 'stop' })
    const next = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 11), ten, true))
    expect(next.replies.on).toMatchObject({ seed: 1, asks: 1 })
  })

  it('counts anew at another seed than the next, and plays recorded seeds alone', async () => {
    const first = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 10), undefined, true))
    const next = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 11), first, true))
    expect(next.replies.on).toMatchObject({ seed: 1, asks: 2 })
    const again = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 1), next, true))
    expect(again.replies.on).toMatchObject({ seed: 1, asks: 1, text: next.replies.on!.text })
  })

  it('has no recorded reply at another temperature', async () => {
    const exact = await lastOf(askForName(recordedClient(), settings('Mia', 'on', 1, 0), undefined, true))
    expect(exact.errorMessage).toBe('The chat model is not here. Nothing was recorded for this.')
    expect(storedFrame(2, 'Mia', 0).replies).toEqual({})
  })

  it('keeps the replies of the other position, and none to another name', async () => {
    const off = await lastOf(askForName(recordedClient(), settings('Mia', 'off'), undefined, true))
    const on = await lastOf(askForName(recordedClient(), settings('Mia', 'on'), off, true))
    expect(on.replies.off).toEqual(off.replies.off)
    const other = await lastOf(askForName(recordedClient(), settings('Wei', 'on'), on, true))
    expect(other.replies.off).toBeUndefined()
  })

  it('ends with a sentence where a name was not recorded', async () => {
    const { errorMessage, replies } = await lastOf(
      askForName(recordedClient(), settings('Zoë', 'on'), undefined, false),
    )
    expect(errorMessage).toBe('The chat model is not here. Nothing was recorded for this.')
    expect(replies.on!.asks).toBe(0)
  })

  it('sends another seed each time, and says what is not whole', async () => {
    const seeds: unknown[] = []
    const transport = localTransport('a model', async function* ({ seed }) {
      seeds.push(seed)
      yield { type: 'text', text: 'Mia' }
      yield { type: 'end', reason: seed === 2 ? 'other' : 'stop' }
    })
    const signal = new AbortController().signal
    const client: ModelClient = { transport, signal, ready: Promise.resolve(), stop: () => {} }
    const frames = await collect(askForName(client, settings('Mia', 'off'), undefined, false))
    expect(seeds).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(frames.find(({ replies }) => replies.off!.seed === 2 && replies.off!.reason)).toMatchObject({
      replies: { off: { reason: 'other', hits: 2 } },
    })
  })
})

describe('a stopped run', () => {
  it('loads nothing, and reports that its reply is incomplete', () => {
    const replies = { off: { text: 'The', seed: 1, asks: 0, hits: 0 } }
    const loading = settleChat({ name: 'Mia', replies, loading: 0 })
    expect([loading.loading, loading.errorMessage]).toEqual([undefined, 'Stopped before it was asked.'])
    expect(settleChat({ name: 'Mia', replies }).errorMessage).toBe('Stopped before the reply was whole.')
  })
  it('keeps an earlier error, and has none when the reply is complete', () => {
    const errorMessage = new ModelError('auth', 401).message
    expect(settleChat({ ...storedFrame(0), errorMessage }).errorMessage).toBe(errorMessage)
    expect(settleChat(storedFrame(2)).errorMessage).toBeUndefined()
  })
})

describe('the recorded frames', () => {
  it('hold no reply, then the one with history off, then both', () => {
    expect(storedFrame(0).replies).toEqual({})
    expect(Object.keys(storedFrame(1).replies)).toEqual(['off'])
    expect(Object.keys(storedFrame(2).replies)).toEqual(['off', 'on'])
  })
  it.each(chatNames)('have %s in most replies with history on, and in none with history off', (name) => {
    const { off, on } = storedFrame(2, name).replies
    expect([on!.hits >= 5, off!.hits, off!.asks]).toEqual([true, 0, 10])
  })
  it('hold nothing for a name that was not recorded, but what is never sent', () =>
    expect(Object.keys(storedFrame(2, 'Zoë').replies)).toEqual(['off']))
})
