// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  ModelError,
  type ChatRequest,
  type Message,
  type StreamEvent,
  type Transport,
} from 'llm-stack/applications'
import { streamReply, modelBackends, retryText, type ReplyFrame, type ModelClient } from './model-client'
import { connectEndpoint, disconnectEndpoint } from './connected-endpoint'
import { wait } from './time-slicing'
import type { BackendKind } from 'slidev-addon-stage'
import type { Recording } from './transports/recording-transport'

/** What stands for the chat model's backends. */
const local = vi.hoisted(() => ({ start: (): unknown => undefined, why: '' }))
vi.mock('./chat-model/chat-model-backends', () => ({
  chatModelBackends: () => [
    ['worker', () => local.start()],
    ['stored', () => ({ ready: Promise.resolve(), recordingOnly: { why: local.why }, stop: () => {} })],
  ],
}))
const chatRequest = (content: string, more: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [{ role: 'user', content }],
  ...more,
})
const recording: Recording = {
  to: 'Where is the cat?',
  reply: { text: 'On the mat, I am told.', calls: [], reason: 'stop', usage: { input: 5, output: 8 } },
  by: 'the authors, for a model',
  when: '2026-11-25',
}
const startBackend = (kind: BackendKind): ModelClient =>
  modelBackends([recording]).find(([k]) => k === kind)![1]()

async function collectFrames(frames: AsyncGenerator<ReplyFrame>): Promise<ReplyFrame[]> {
  const collected: ReplyFrame[] = []
  for await (const frame of frames) collected.push(frame)
  return collected
}

beforeEach(() => {
  Object.assign(local, { start: () => ({ ready: Promise.resolve(), stop: () => {} }), why: '' })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})
afterEach(() => {
  disconnectEndpoint()
  vi.unstubAllGlobals()
})

describe('streamReply from the chat model', () => {
  const chatClient = (reply: (request: object) => AsyncGenerator<StreamEvent>) => {
    local.start = () => ({ ready: Promise.resolve(), streamReply: reply, stop: vi.fn() })
    return startBackend('worker')
  }
  /** Replies with words, and then ends. */
  const replying = (...words: string[]) =>
    async function* (): AsyncGenerator<StreamEvent> {
      for (const text of words) yield { type: 'text', text }
      yield { type: 'end', reason: 'stop', usage: { input: 5, output: words.length } }
    }

  it('streams events in OpenAI’s format, with token counts', async () => {
    const frames = await collectFrames(
      streamReply(chatClient(replying('Hello', ' Mia')), chatRequest('I am Mia')),
    )
    const last = frames.at(-1)!
    expect(last).toMatchObject({ text: 'Hello Mia', reason: 'stop', usage: { input: 5, output: 2 } })
    expect(last.by).toBe('the engine downstairs (SmolLM2-135M-Instruct)')
    expect(JSON.parse(last.recentEvents[0]!)).toMatchObject({ object: 'chat.completion.chunk' })
    expect([last.recentEvents.at(-1), last.eventCount > 3]).toEqual(['[DONE]', true])
    expect(JSON.parse(JSON.stringify(last))).toEqual(JSON.parse(JSON.stringify({ ...last })))
  })

  it('sends its template roles that it knows', async () => {
    const reply = vi.fn(replying('Yes'))
    const messages: Message[] = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hi' },
      { role: 'tool', content: '{}', callId: 'a' },
    ]
    await collectFrames(streamReply(chatClient(reply), { messages, temperature: 0.7, seed: 3 }))
    expect(reply).toHaveBeenCalledExactlyOnceWith({
      messages: [...messages.slice(0, 2), { role: 'user', content: '{}' }],
      temperature: 0.7,
      seed: 3,
    })
  })

  it('ends in an error message, without a fallback, if the prompt is too long', async () => {
    const client = chatClient(async function* () {
      throw new RangeError('ChatModel: a prompt [9000] in a context of 8192')
    })
    const frames = await collectFrames(streamReply(client, chatRequest('cat')))
    expect(frames.at(-1)!.errorMessage).toContain('too long for this model')
  })

  it('does not slow it down', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
    const waits = vi.spyOn(globalThis, 'setTimeout')
    await collectFrames(streamReply(chatClient(replying('a', 'b')), chatRequest('Hi')))
    expect(waits.mock.calls.filter(([, ms]) => ms === 70)).toEqual([])
    waits.mockRestore()
  })

  it('stops when the request is cancelled or the client stopped', async () => {
    const endless = async function* (): AsyncGenerator<StreamEvent> {
      for (;;) {
        await wait(1)
        yield { type: 'text', text: 'a' }
      }
    }
    const cancel = new AbortController()
    let last: ReplyFrame | undefined
    const client = chatClient(endless)
    for await (last of streamReply(client, chatRequest('The cat'), { signal: cancel.signal }))
      if (last.text) cancel.abort()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
    for await (last of streamReply(client, chatRequest('The cat'))) if (last.text) client.stop()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
    expect(client.localModel!.stop).toHaveBeenCalled()
  })

  it('throws if it breaks, and the recording then replies, or says why it does not', async () => {
    const client = chatClient(async function* () {
      throw new Error('the worker broke')
    })
    await expect(collectFrames(streamReply(client, chatRequest(recording.to)))).rejects.toThrow()
    local.why = 'the worker broke'
    const [last] = (
      await collectFrames(streamReply(startBackend('stored'), chatRequest(recording.to)))
    ).slice(-1)
    expect(last).toMatchObject({ text: recording.reply.text, by: 'a recording', reason: 'stop' })
    expect(last!.model).toBe('the authors, for a model, 2026-11-25')
    const unrecorded = await collectFrames(streamReply(startBackend('stored'), chatRequest('Where?')))
    expect(unrecorded.at(-1)!.errorMessage).toBe('The worker broke. Nothing was recorded for this.')
  })
})

describe('streamReply from a recording', () => {
  it('streams the reply in pieces', async () => {
    const frames = await collectFrames(streamReply(startBackend('stored'), chatRequest(recording.to)))
    expect(new Set(frames.map(({ text }) => text)).size).toBeGreaterThan(4)
    expect(frames.at(-1)!.usage).toEqual(recording.reply.usage)
  })

  it('ends in an error message for any other question', async () => {
    const frames = await collectFrames(streamReply(startBackend('stored'), chatRequest('Where is the dog?')))
    expect(frames.at(-1)!.errorMessage).toBe('Nothing was recorded for this. Ask what the slide asked first.')
  })
})

describe('a client', () => {
  const clientOf = (post: Transport['post'], more: Partial<ModelClient> = {}): ModelClient => ({
    ...{ transport: { name: 'a server', post }, ready: Promise.resolve(), stop: () => {} },
    ...{ signal: new AbortController().signal, ...more },
  })
  const lines = (...data: unknown[]) =>
    data.map((line) => `data: ${typeof line === 'string' ? line : JSON.stringify(line)}\n\n`).join('')
  const answer = (text: string): ReturnType<Transport['post']> =>
    Promise.resolve({
      ...{ status: 200, headers: { 'content-type': 'text/event-stream' } },
      body: (async function* () {
        yield new TextEncoder().encode(text)
      })(),
    })
  const piece = (content: string, finish_reason: string | null = null) => ({
    choices: [{ index: 0, delta: { content }, finish_reason }],
  })

  it('keeps the last eight events, and counts them all', async () => {
    const pieces = Array.from({ length: 11 }, (_, i) => piece(`${i} `))
    const frames = await collectFrames(
      streamReply(
        clientOf(() => answer(lines(...pieces, piece('', 'stop'), '[DONE]'))),
        chatRequest('Hi'),
      ),
    )
    const { text, eventCount, recentEvents, reason, by } = frames.at(-1)!
    expect([text.trim().split(' ').length, eventCount, recentEvents.length, reason, by]).toEqual([
      ...[11, 13, 8, 'stop', 'a server'],
    ])
    expect([JSON.parse(recentEvents[0]!), recentEvents.at(-1)]).toEqual([pieces[5], '[DONE]'])
  })

  it('says how long it waits for a busy server, and asks again', async () => {
    let busy = true
    const post = async () => {
      if (!busy) return answer(lines(piece('Yes', 'stop'), '[DONE]'))
      busy = false
      throw new ModelError('rate', '1 s', 1)
    }
    const frames = await collectFrames(streamReply(clientOf(post), chatRequest('Hi')))
    expect(frames.map(({ retryInMs }) => retryInMs).filter(Boolean)).toEqual([1])
    expect(frames.at(-1)).toMatchObject({ text: 'Yes', reason: 'stop' })
    expect(frames.at(-1)).not.toHaveProperty('retryInMs')
  })

  it('hands on calls of tools, and how much of the model is loaded', async () => {
    const call = { index: 0, id: 'a', function: { name: 'clock', arguments: '{}' } }
    const delta = { choices: [{ index: 0, delta: { tool_calls: [call] }, finish_reason: 'tool_calls' }] }
    const frames = await collectFrames(
      streamReply(
        clientOf(() => answer(lines(delta, '[DONE]')), { ready: wait(150) }),
        chatRequest('Hi'),
      ),
    )
    expect(frames[0]).toMatchObject({ by: 'a server', text: '', loading: expect.any(Number) })
    expect(frames.at(-1)).not.toHaveProperty('loading')
    expect(frames.at(-1)).toMatchObject({
      calls: [{ id: 'a', name: 'clock', arguments: '{}' }],
      reason: 'tool_calls',
    })
  })

  it('cancels the request when its reader leaves', async () => {
    let stop: AbortSignal | undefined
    const client = clientOf((_, signal) => {
      stop = signal
      return answer(lines(piece('One'), piece('Two', 'stop'), '[DONE]'))
    })
    for await (const { text } of streamReply(client, chatRequest('Hi'))) if (text) break
    await vi.waitFor(() => expect(stop!.aborted).toBe(true))
  })

  it('paces the events for the audience, unless it wants less motion', async () => {
    const post = () => answer(lines(piece('One'), piece('Two', 'stop'), '[DONE]'))
    const secondsOf = async (pace?: number) => {
      const start = performance.now()
      await collectFrames(streamReply(clientOf(post), chatRequest('Hi'), { pace }))
      return performance.now() - start
    }
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
    expect(await secondsOf(100)).toBeGreaterThan(190)
    expect(await secondsOf()).toBeGreaterThan(130)
    const waits = vi.spyOn(globalThis, 'setTimeout')
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    await secondsOf(77)
    expect(waits.mock.calls.filter(([, ms]) => ms === 77)).toEqual([])
    waits.mockRestore()
  })

  it.each([
    [new ModelError('server', '500'), true],
    [new ModelError('auth', 401), false],
  ])(
    'with a model on this machine throws after %s, so that the next can answer: %s',
    async (error, throws) => {
      const client = clientOf(() => Promise.reject(error), { localModel: {} as ModelClient['localModel'] })
      const frames = collectFrames(streamReply(client, chatRequest('Hi')))
      if (throws) await expect(frames).rejects.toBe(error)
      else expect((await frames).at(-1)!.errorMessage).toBe(error.message)
    },
  )

  it('names the wait in whole seconds', () =>
    expect([1, 1000, 1001].map(retryText)).toEqual([
      'Asked again in 1 s',
      'Asked again in 1 s',
      'Asked again in 2 s',
    ]))
})

describe('a build without an endpoint', () => {
  it('refuses to connect one', () => {
    vi.stubGlobal('__ENDPOINT__', '')
    expect(() => connectEndpoint({ address: '/v1', model: 'cat', key: '' })).toThrow(
      'This build reaches no endpoint.',
    )
  })
})

describe('a connected endpoint', () => {
  const ORIGIN = 'https://api.example.org'
  beforeEach(() => void vi.stubGlobal('__ENDPOINT__', ORIGIN))

  it('replaces the chat model until it is disconnected', () => {
    expect(startBackend('stored').localModel).toBeDefined()
    connectEndpoint({ address: '/v1/chat/completions', model: ' cat-1 ', key: ' sk-1 ' })
    const { transport, localModel } = startBackend('worker')
    expect([transport.name, transport.model, localModel]).toEqual(['api.example.org', 'cat-1', undefined])
    disconnectEndpoint()
    expect(startBackend('stored').localModel).toBeDefined()
  })

  it('ends in an error message, without a fallback, when it fails', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 401 }))
    connectEndpoint({ address: `${ORIGIN}/v1`, model: 'cat-1', key: 'sk-1' })
    const frames = await collectFrames(streamReply(startBackend('worker'), chatRequest('Hello')))
    expect(frames.at(-1)).toMatchObject({
      by: 'api.example.org',
      errorMessage: 'The key was refused (401). Plug in again with another.',
    })
  })

  it.each([
    [{ address: 'https://elsewhere.org/v1' }, `This build reaches ${ORIGIN} alone`],
    [{ address: '//elsewhere.org' }, `This build reaches ${ORIGIN} alone`],
    [{ address: 'https://me:you@api.example.org/' }, `This build reaches ${ORIGIN} alone`],
    [{ address: 'http://[' }, `This build reaches ${ORIGIN} alone`],
    [{ model: '  ' }, 'Give the name of a model'],
    [{ key: 'two words' }, 'copy it anew'],
    [{ key: 'sk-“quoted”' }, 'copy it anew'],
  ])('is rejected with %o', (part, message) => {
    const settings = { address: '/v1', model: 'cat-1', key: 'sk-1', ...part }
    expect(() => connectEndpoint(settings)).toThrow(message)
  })
})
