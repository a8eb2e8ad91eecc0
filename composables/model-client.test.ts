// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nameChatPrompts } from '../data/stories'
import type { ChatRequest } from '../stack/applications'
import { streamReply, modelBackends, type ReplyFrame, type ModelClient } from './model-client'
import { connectEndpoint, disconnectEndpoint } from './connected-endpoint'
import { forgetStoryFiles } from './stories/story-files'
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
const startBackend = (who: 'worker' | 'page' | 'stored'): ModelClient =>
  modelBackends([recording]).find(([source]) => source === who)![1]()

async function collectFrames(frames: AsyncGenerator<ReplyFrame>): Promise<ReplyFrame[]> {
  const seen: ReplyFrame[] = []
  for await (const frame of frames) seen.push(frame)
  return seen
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => setTimeout(go))
  vi.stubGlobal('fetch', async (url: URL) => new Response(file(url)))
})
afterEach(() => {
  disconnectEndpoint()
  vi.unstubAllGlobals()
})

describe('the engine downstairs', () => {
  it('answers in a provider’s form, piece by piece, its tokens counted', async () => {
    const [prompt] = nameChatPrompts('Mia')
    const seen = await collectFrames(
      streamReply(startBackend('page'), chatRequest(prompt, { stop: ['.'], maxTokens: 10 })),
    )
    const last = seen.at(-1)!
    expect(last).toMatchObject({ text: ' Mia', reason: 'stop', by: 'the engine downstairs (stories260K)' })
    expect([last.usage!.input > 20, last.usage!.output]).toEqual([true, 4])
    expect(JSON.parse(last.recentEvents[0])).toMatchObject({
      object: 'chat.completion.chunk',
      model: 'stories260K',
    })
    expect([last.recentEvents.at(-1), last.eventCount > 3]).toEqual(['[DONE]', true])
    expect(seen.every((frame) => last.text.startsWith(frame.text))).toBe(true)
    expect(JSON.parse(JSON.stringify(last))).toEqual(JSON.parse(JSON.stringify({ ...last })))
  })

  it('reads all messages as one text', async () => {
    const messages = ['Mia had a dog. Mia was sad.', '"What is your name?" asked the man. "My name is'].map(
      (content) => ({ role: 'user' as const, content }),
    )
    const seen = await collectFrames(
      streamReply(startBackend('page'), { messages, stop: ['.'], maxTokens: 10 }),
    )
    expect(seen.at(-1)!.text).toBe(' Mia')
  })

  it('says what is too long for it, and asks nobody else', async () => {
    const seen = await collectFrames(streamReply(startBackend('page'), chatRequest('cat '.repeat(25_000))))
    expect(seen.at(-1)!.errorMessage).toContain('too long for this model')
  })

  it('counts a text’s tokens and says how likely a word is', async () => {
    const { localModel: teller } = startBackend('page')
    const [told, untold] = nameChatPrompts('Mia')
    expect(await teller!.countTokens('The cat')).toBeGreaterThan(2)
    expect(await teller!.wordProbability(told, 'Mia')).toBeGreaterThan(
      10 * (await teller!.wordProbability(untold, 'Mia')),
    )
  })

  it('answers ten at a time', async () => {
    const page = startBackend('page')
    const prompts = Array.from({ length: 10 }, (_, i) => nameChatPrompts(['Mia', 'Max', 'Sam'][i % 3])[0])
    const ends = await Promise.all(
      prompts.map((p) => collectFrames(streamReply(page, chatRequest(p, { stop: ['.'], maxTokens: 9 })))),
    )
    expect(ends.map((seen) => seen.at(-1)!.text)).toEqual(
      prompts.map((_, i) => [' Mia', ' Max', ' Sam'][i % 3]),
    )
  })

  it('stops where it is cancelled, and where it is dismissed', async () => {
    const cancel = new AbortController()
    let last: ReplyFrame | undefined
    for await (last of streamReply(startBackend('page'), chatRequest('The cat'), { signal: cancel.signal }))
      if (last.text) cancel.abort()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
    const page = startBackend('page')
    for await (last of streamReply(page, chatRequest('The cat'))) if (last.text) page.stop()
    expect(last!.errorMessage).toBe('Stopped before the reply was whole.')
  })

  it('is followed by the next who can where its files are missing, who says why', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    const hires = modelBackends([recording])
    await expect(collectFrames(streamReply(hires[1][1](), chatRequest(recording.to)))).rejects.toThrow(
      'is not there (404)',
    )
    const [last] = (await collectFrames(streamReply(hires[2][1](), chatRequest(recording.to)))).slice(-1)
    expect(last).toMatchObject({ text: recording.reply.text, by: 'a recording', reason: 'stop' })
    expect([last.model, last.why]).toEqual([
      'the authors, for a model, 2026-11-25',
      'weights.bin is not there (404)',
    ])
  })
})

describe('a recording', () => {
  it('arrives in pieces, as a stream does', async () => {
    const seen = await collectFrames(streamReply(startBackend('stored'), chatRequest(recording.to)))
    expect(new Set(seen.map(({ text }) => text)).size).toBeGreaterThan(4)
    expect(seen.at(-1)!.usage).toEqual(recording.reply.usage)
  })

  it('is of one question: for another it says that there is none', async () => {
    const seen = await collectFrames(streamReply(startBackend('stored'), chatRequest('Where is the dog?')))
    expect(seen.at(-1)!.errorMessage).toBe('Nothing was recorded for this. Ask what the slide asked first.')
  })
})

describe('a build without an endpoint', () => {
  it('takes none', () => {
    vi.stubGlobal('__ENDPOINT__', '')
    expect(() => connectEndpoint({ address: '/v1', model: 'cat', key: '' })).toThrow(
      'This build reaches no endpoint.',
    )
  })
})

describe('an endpoint that is plugged in', () => {
  const HERE = 'https://api.example.org'
  beforeEach(() => void vi.stubGlobal('__ENDPOINT__', HERE))

  it('is asked in place of the engine, until it is unplugged', () => {
    expect(startBackend('page').localModel).toBeDefined()
    connectEndpoint({ address: '/v1/chat/completions', model: ' cat-1 ', key: ' sk-1 ' })
    const { transport, localModel: teller } = startBackend('worker')
    expect([transport.name, transport.model, teller]).toEqual(['api.example.org', 'cat-1', undefined])
    disconnectEndpoint()
    expect(startBackend('page').localModel).toBeDefined()
  })

  it('says its fault, and nobody answers in its place', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 401 }))
    connectEndpoint({ address: `${HERE}/v1`, model: 'cat-1', key: 'sk-1' })
    const seen = await collectFrames(streamReply(startBackend('worker'), chatRequest('Hello')))
    expect(seen.at(-1)).toMatchObject({
      by: 'api.example.org',
      errorMessage: 'The key was refused (401). Plug in again with another.',
    })
  })

  it.each([
    [{ address: 'https://elsewhere.org/v1' }, `This build reaches ${HERE} alone`],
    [{ address: '//elsewhere.org' }, `This build reaches ${HERE} alone`],
    [{ address: 'https://me:you@api.example.org/' }, `This build reaches ${HERE} alone`],
    [{ address: 'http://[' }, `This build reaches ${HERE} alone`],
    [{ model: '  ' }, 'Give the name of a model'],
    [{ key: 'two words' }, 'copy it anew'],
    [{ key: 'sk-“quoted”' }, 'copy it anew'],
  ])('is refused if it is %o', (part, why) => {
    const plug = { address: '/v1', model: 'cat-1', key: 'sk-1', ...part }
    expect(() => connectEndpoint(plug)).toThrow(why)
  })
})
