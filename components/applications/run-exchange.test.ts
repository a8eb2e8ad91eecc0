import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ModelClient } from '../../composables/model-client'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { localTransport, ModelError, type Transport } from 'llm-stack/applications'
import { helpDeskRun } from '../../data/help-desk-run'
import { createRecordedClient } from './help-desk-recordings'
import { runExchange } from './run-exchange'
import type { Exchange } from './exchange'

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => vi.unstubAllGlobals())

const neverAborted = new AbortController().signal
const localModel = {} as NonNullable<ModelClient['localModel']>
const makeClient = (transport: Transport, more: Partial<ModelClient> = {}): ModelClient => ({
  transport,
  ready: Promise.resolve(),
  signal: neverAborted,
  stop: () => {},
  ...more,
})
async function collectFrames(client: ModelClient, cancel: AbortSignal = neverAborted): Promise<Exchange[]> {
  const frames: Exchange[] = []
  for await (const frame of runExchange(client, cancel, 0)) frames.push(frame)
  return frames
}
const tapeLines = (frame: Exchange) => frame.tape.map(({ kind, text }) => `${kind}: ${text}`)

describe('a recording', () => {
  it('calls a tool, which really runs, and then replies', async () => {
    const last = (await collectFrames(createRecordedClient())).at(-1)!
    expect(tapeLines(last).map((line) => line.replace(/\d+ bytes/, '… bytes'))).toEqual([
      'sent: … bytes',
      'call: find_order {"order":"A17"}',
      'end: tool_calls',
      'found: left us on Monday',
      'sent: … bytes',
      ...['Order', ' A17', ' left', ' us', ' on', ' Monday.', ' It', ' is', ' on', ' its', ' way.'].map(
        (piece) => `text: ${piece}`,
      ),
      'end: stop',
    ])
    expect([last.done, last.reason, last.errorMessage]).toEqual([true, 'stop', undefined])
  })

  it('is sent as JSON: the tool as a schema, its result with the id of its call', async () => {
    const { wire } = (await collectFrames(createRecordedClient())).at(-1)!
    const [first, second] = wire
      .filter((line) => line.startsWith('POST '))
      .map((line) => JSON.parse(line.slice(5)) as { tools: unknown[]; messages: unknown[] })
    expect(first!.tools).toMatchObject([{ type: 'function', function: { name: 'find_order' } }])
    expect(second!.messages.slice(2)).toEqual([
      expect.objectContaining({ role: 'assistant', tool_calls: [expect.objectContaining({ id: 'call_1' })] }),
      { role: 'tool', content: 'left us on Monday', tool_call_id: 'call_1' },
    ])
    expect(wire.at(-1)).toBe('data: [DONE]')
  })

  it('survives JSON at every frame', async () => {
    for (const frame of await collectFrames(createRecordedClient()))
      expect(JSON.parse(JSON.stringify(frame))).toEqual(frame)
  })
})

describe('the bundled model', () => {
  const { text: reply, usage } = helpDeskRun.reply
  const transport = localTransport(helpDeskRun.by, async function* () {
    for (const text of reply.match(/\s*\S+/g)!) yield { type: 'text', text }
    yield { type: 'end', reason: 'stop', usage }
  })

  it('calls no tool, and reports its tokens', async () => {
    const last = (await collectFrames(makeClient(transport, { localModel }))).at(-1)!
    expect(last).toMatchObject({ ...usage, reason: 'stop', done: true })
    expect(last.by).toBe('the engine downstairs (SmolLM2), which has no tools')
    expect(last.tape.filter(({ kind }) => kind === 'call')).toEqual([])
  })
})

describe('a run that fails or is cancelled', () => {
  const failing = (error: Error): Transport => ({ name: 'x', post: () => Promise.reject(error) })

  it('ends with the message of a failing endpoint; no other backend answers', async () => {
    const frames = await collectFrames(makeClient(failing(new ModelError('auth', 401))))
    expect(frames.at(-1)).toMatchObject({
      done: true,
      errorMessage: expect.stringContaining('The key was refused (401).'),
    })
  })

  it('reports the wait for a busy endpoint, then goes on', async () => {
    let busy = true
    const { transport } = createRecordedClient()
    const post: Transport['post'] = async (...args) => {
      if (!busy) return transport.post(...args)
      busy = false
      throw new ModelError('rate', '1 s', 1)
    }
    const frames = await collectFrames(makeClient({ ...transport, post }))
    expect(frames.some(({ retryInMs }) => retryInMs === 1)).toBe(true)
    expect(frames.at(-1)).toMatchObject({ retryInMs: undefined, reason: 'stop', done: true })
  })

  it('throws when the local model fails, so that the next backend takes over', async () => {
    await expect(
      collectFrames(makeClient(failing(new Error('the worker broke')), { localModel })),
    ).rejects.toThrow()
    const ready = Promise.reject(new Error('weights.bin is not there'))
    await expect(
      collectFrames(makeClient(createRecordedClient().transport, { localModel, ready })),
    ).rejects.toThrow('weights.bin')
  })

  it('reports the pieces that had arrived when it is cancelled', async () => {
    const stop = new AbortController()
    let last: Exchange | undefined
    for await (const frame of runExchange(createRecordedClient(), stop.signal, 0)) {
      last = frame
      if (frame.tape.filter(({ kind }) => kind === 'text').length === 3) stop.abort()
    }
    expect(last).toMatchObject({ done: true })
    expect(last!.errorMessage).toMatch(/^Cancelled: \d+ pieces had arrived/)
  })

  it('ends at once when it is cancelled before the start', async () => {
    const aborted = AbortSignal.abort()
    expect((await collectFrames(createRecordedClient(), aborted)).at(-1)!.errorMessage).toBe(
      'Cancelled before anything was sent.',
    )
  })

  it.each([1, 9])('stops a model that calls tools without end, %i at a time', async (callCount) => {
    const call = { id: 'a', name: 'find_order', arguments: '{}' }
    const endless: Transport = {
      ...recordingTransport([]),
      post: (body, signal) => {
        const { messages } = JSON.parse(body) as { messages: { content: string }[] }
        const to = messages.map(({ content }) => content).join(' ')
        const calls = Array.from({ length: callCount }, () => call)
        const reply = { text: '', calls, reason: 'tool_calls' } as const
        return recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }]).post(body, signal)
      },
    }
    const last = (await collectFrames(makeClient(endless))).at(-1)!
    expect(last.errorMessage).toBe('It asks for tools without end, so it was stopped.')
    expect(last.tape.filter(({ kind }) => kind === 'found')).toHaveLength(8)
  })

  it('keeps the newest 300 entries of tape and wire', async () => {
    const { transport } = createRecordedClient()
    const talkative = localTransport('talkative', async function* () {
      for (let n = 1; n <= 310; n++) yield { type: 'text', text: `${n} ` }
      yield { type: 'end', reason: 'stop' }
    })
    const last = (await collectFrames(makeClient({ ...transport, ...talkative }))).at(-1)!
    expect([last.tape.length, last.wire.length]).toEqual([300, 300])
    expect(last.tape.slice(-2)).toMatchObject([{ text: '310 ' }, { kind: 'end' }])
    expect(last.wire.at(-1)).toBe('data: [DONE]')
  })

  it('aborts the request when its frames are no longer read', async () => {
    let stopped = false
    const slow: Transport = {
      name: 'slow',
      post: (_, signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => ((stopped = true), reject(new Error('left')))),
        ),
    }
    for await (const frame of runExchange(makeClient(slow), neverAborted, 0)) if (frame.tape.length) break
    await new Promise((done) => setTimeout(done))
    expect(stopped).toBe(true)
  })
})
