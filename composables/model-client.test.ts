// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nameChatPrompts } from '../data/stories'
import { ModelError, type ChatRequest, type Transport } from 'llm-stack/applications'
import { streamReply, modelBackends, retryText, type ReplyFrame, type ModelClient } from './model-client'
import { connectEndpoint, disconnectEndpoint } from './connected-endpoint'
import { wait } from './time-slicing'
import { forgetStoryFiles } from './stories/story-files'
import type { BackendKind } from 'slidev-addon-stage'
import type { Recording } from './transports/recording-transport'

const file = (url: URL) => readFileSync(`public/stories260k/${url.pathname.split('/').at(-1)!}`)
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
  forgetStoryFiles()
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback))
  vi.stubGlobal('fetch', async (url: URL) => new Response(file(url)))
})
afterEach(() => {
  disconnectEndpoint()
  vi.unstubAllGlobals()
})

describe('streamReply from the story model', () => {
  it('streams events in OpenAI’s format, with token counts', async () => {
    const [prompt] = nameChatPrompts('Mia')
    const frames = await collectFrames(
      streamReply(startBackend('page'), chatRequest(prompt, { stop: ['.'], maxTokens: 10 })),
    )
    const last = frames.at(-1)!
    expect(last).toMatchObject({ text: ' Mia', reason: 'stop', by: 'the engine downstairs (stories260K)' })
    expect([last.usage!.input > 20, last.usage!.output]).toEqual([true, 4])
    expect(JSON.parse(last.recentEvents[0])).toMatchObject({
      object: 'chat.completion.chunk',
      model: 'stories260K',
    })
    expect([last.recentEvents.at(-1), last.eventCount > 3]).toEqual(['[DONE]', true])
    expect(frames.every((frame) => last.text.startsWith(frame.text))).toBe(true)
    expect(JSON.parse(JSON.stringify(last))).toEqual(JSON.parse(JSON.stringify({ ...last })))
  })

  it('joins all messages into one prompt', async () => {
    const messages = ['Mia had a dog. Mia was sad.', '"What is your name?" asked the man. "My name is'].map(
      (content) => ({ role: 'user' as const, content }),
    )
    const frames = await collectFrames(
      streamReply(startBackend('page'), { messages, stop: ['.'], maxTokens: 10 }),
    )
    expect(frames.at(-1)!.text).toBe(' Mia')
  })

  it('ends in an error message, without a fallback, if the prompt is too long', async () => {
    const frames = await collectFrames(streamReply(startBackend('page'), chatRequest('cat '.repeat(25_000))))
    expect(frames.at(-1)!.errorMessage).toContain('too long for this model')
  })

  it('offers token counts and word probabilities', async () => {
    const { localModel } = startBackend('page')
    const [withName, withoutName] = nameChatPrompts('Mia')
    expect(await localModel!.countTokens('The cat')).toBeGreaterThan(2)
    expect(await localModel!.wordProbability(withName, 'Mia')).toBeGreaterThan(
      10 * (await localModel!.wordProbability(withoutName, 'Mia')),
    )
  })

  it('answers ten requests at a time', async () => {
    const client = startBackend('page')
    const prompts = Array.from({ length: 10 }, (_, i) => nameChatPrompts(['Mia', 'Max', 'Sam'][i % 3])[0])
    const replies = await Promise.all(
      prompts.map((p) => collectFrames(streamReply(client, chatRequest(p, { stop: ['.'], maxTokens: 9 })))),
    )
    expect(replies.map((frames) => frames.at(-1)!.text)).toEqual(
      prompts.map((_, i) => [' Mia', ' Max', ' Sam'][i % 3]),
    )
  })

  it('stops when the request is cancelled or the client stopped', async () => {
    const cancel = new AbortController()
    let last: ReplyFrame | undefined
    for await (last of streamReply(startBackend('page'), chatRequest('The cat'), { signal: cancel.signal }))
      if (last.text) cancel.abort()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
    const client = startBackend('page')
    for await (last of streamReply(client, chatRequest('The cat'))) if (last.text) client.stop()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
  })

  it('throws if its files are missing, and the recording then reports why', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    const backends = modelBackends([recording])
    await expect(collectFrames(streamReply(backends[1][1](), chatRequest(recording.to)))).rejects.toThrow(
      'is not there (404)',
    )
    const [last] = (await collectFrames(streamReply(backends[2][1](), chatRequest(recording.to)))).slice(-1)
    expect(last).toMatchObject({ text: recording.reply.text, by: 'a recording', reason: 'stop' })
    expect([last.model, last.why]).toEqual([
      'the authors, for a model, 2026-11-25',
      'weights.bin is not there (404)',
    ])
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
  ])('with a story model throws after %s, so that the next can answer: %s', async (error, throws) => {
    const client = clientOf(() => Promise.reject(error), { localModel: {} as ModelClient['localModel'] })
    const frames = collectFrames(streamReply(client, chatRequest('Hi')))
    if (throws) await expect(frames).rejects.toBe(error)
    else expect((await frames).at(-1)!.errorMessage).toBe(error.message)
  })

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

  it('replaces the story model until it is disconnected', () => {
    expect(startBackend('page').localModel).toBeDefined()
    connectEndpoint({ address: '/v1/chat/completions', model: ' cat-1 ', key: ' sk-1 ' })
    const { transport, localModel } = startBackend('worker')
    expect([transport.name, transport.model, localModel]).toEqual(['api.example.org', 'cat-1', undefined])
    disconnectEndpoint()
    expect(startBackend('page').localModel).toBeDefined()
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
