import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ServedModel } from '../../data/chat-model'
import type { ChatModelLoadEvent } from './chat-model.worker'

type Status = typeof import('./chat-model-status')
type Backends = typeof import('./chat-model-backends')

/** The worker that is started: what it reports, and how its loading ends. */
const worker = vi.hoisted(() => ({
  started: 0,
  report: (_event: ChatModelLoadEvent): void => {},
  finish: () => {},
  fail: (_error: Error): void => {},
  keep: undefined as boolean | undefined,
  resumed: 0,
  stopped: 0,
  api: {} as Record<string, (...parameters: never[]) => unknown>,
}))
vi.mock('comlink', () => ({ proxy: (callback: unknown) => callback }))
vi.mock('../worker-client', () => ({
  createWorkerClient: () => {
    worker.started++
    return {
      call: async (request: (api: object) => unknown) =>
        request({
          ...worker.api,
          load: (_file: ServedModel, { keep }: { keep: boolean }, report: typeof worker.report) => {
            Object.assign(worker, { keep, report })
            return new Promise<void>((resolve, reject) =>
              Object.assign(worker, { finish: resolve, fail: reject }),
            )
          },
          resume: () => worker.resumed++,
        }),
      stop: () => worker.stopped++,
    }
  },
}))
/** The window that computes in place of this one. */
const host = {
  connected: 0,
  stopped: 0,
  report: (_event: ChatModelLoadEvent): void => {},
  finish: () => {},
}
const connectHost = () => {
  host.connected++
  return {
    client: { call: vi.fn(), stop: () => host.stopped++ },
    load: (report: typeof host.report) =>
      new Promise<void>((finish) => Object.assign(host, { report, finish })),
  }
}

let status: Status
let backends: Backends
async function open(served?: Partial<ServedModel>) {
  vi.resetModules()
  vi.stubGlobal('document', undefined)
  vi.stubGlobal('__CHAT_MODEL__', served)
  status = await import('./chat-model-status')
  backends = await import('./chat-model-backends')
  vi.stubGlobal('document', { baseURI: 'https://deck.example/talk/' })
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(async () => {
  Object.assign(host, { connected: 0, stopped: 0 })
  Object.assign(worker, { started: 0, resumed: 0, stopped: 0, keep: undefined, api: {} })
  vi.useFakeTimers()
  vi.stubGlobal('location', { hostname: 'deck.example' })
  await open({ size: 100, parts: [] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

describe('loading', () => {
  it('happens once for all slides', async () => {
    const both = [status.startChatModel(true), status.startChatModel()]
    expect(status.chatModelStatus.phase).toBe('loading')
    worker.report({ type: 'progress', received: 40 })
    expect([status.chatModelStatus.received, status.chatModelProgress()]).toEqual([40, 0.4])
    await settle()
    worker.finish()
    expect(new Set(await Promise.all(both)).size).toBe(1)
    expect(status.chatModelStatus.phase).toBe('ready')
    expect([worker.started, worker.keep]).toEqual([1, true])
  })

  it('says why it failed, and can be tried again', async () => {
    const first = status.startChatModel()
    await settle()
    worker.fail(new Error('part 2 of 5 is damaged'))
    await expect(first).rejects.toThrow('damaged')
    expect(status.chatModelStatus).toMatchObject({
      phase: 'failed',
      why: 'part 2 of 5 is damaged',
      received: 0,
    })
    expect(worker.stopped).toBe(1)
    void status.startChatModel().catch(() => {})
    expect([status.chatModelStatus.phase, worker.started]).toEqual(['loading', 2])
  })

  it('rejects where the connection broke, and goes on when it is asked for again', async () => {
    const first = status.startChatModel()
    const rejected = expect(first).rejects.toThrow('the connection broke')
    await settle()
    worker.report({ type: 'interrupted', why: 'the connection broke' })
    await rejected
    const { chatModelStatus } = status
    expect(chatModelStatus).toMatchObject({ phase: 'interrupted', why: 'the connection broke' })
    expect(status.whyRecorded()).toBe('the connection broke')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(chatModelStatus.phase).toBe('interrupted')

    const second = status.startChatModel()
    expect(chatModelStatus).toMatchObject({ phase: 'loading', why: '' })
    worker.report({ type: 'interrupted', why: 'the server has a fault (503)' })
    await expect(second).rejects.toThrow('503')

    const third = status.startChatModel()
    await settle()
    expect([worker.resumed, worker.started]).toEqual([2, 1])
    worker.report({ type: 'progress', received: 60 })
    expect(chatModelStatus).toMatchObject({ phase: 'loading', received: 60 })
    worker.finish()
    await third
    expect(chatModelStatus.phase).toBe('ready')
  })

  it('is given up when nothing is heard after it shall go on', async () => {
    void status.startChatModel().catch(() => {})
    await settle()
    worker.report({ type: 'interrupted', why: 'the connection broke' })
    const again = expect(status.startChatModel()).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(status.chatModelStatus).toMatchObject({ phase: 'failed', why: 'the worker is silent' })
    worker.fail(new Error('the worker was stopped'))
    await again
  })

  it('is given up when nothing is heard for a minute, and not before', async () => {
    void status.startChatModel().catch(() => {})
    await vi.advanceTimersByTimeAsync(50_000)
    worker.report({ type: 'progress', received: 1 })
    await vi.advanceTimersByTimeAsync(50_000)
    expect(status.chatModelStatus.phase).toBe('loading')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(status.chatModelStatus).toMatchObject({ phase: 'failed', why: 'the worker is silent' })
  })

  it('can be stopped, and its end then changes nothing', async () => {
    const first = status.startChatModel()
    await settle()
    status.stopChatModel()
    expect(status.chatModelStatus).toMatchObject({ phase: 'idle', received: 0 })
    expect(status.whyRecorded()).toBe('fetching was stopped')
    // It was on its way when the worker was stopped.
    worker.report({ type: 'progress', received: 40 })
    expect(status.chatModelStatus).toMatchObject({ phase: 'idle', received: 0 })
    worker.fail(new Error('the worker was stopped'))
    await expect(first).rejects.toThrow('stopped')
    expect(status.chatModelStatus.phase).toBe('idle')
  })

  it('says why it was not kept', async () => {
    void status.startChatModel(true)
    await settle()
    worker.report({ type: 'not-kept', why: 'no room' })
    expect(status.chatModelStatus).toMatchObject({ phase: 'loading', notKeptBecause: 'no room' })
  })
})

describe('without being asked', () => {
  it('nothing is fetched on a hosted deck', () => expect(status.mayStartUnasked()).toBe(false))

  it('nothing is fetched from a deck that was built without it', async () => {
    vi.stubGlobal('location', { hostname: 'localhost' })
    await open(undefined)
    expect([status.mayStartUnasked(), status.chatModelStatus.phase]).toEqual([false, 'none'])
    await status.refreshKept()
    expect(status.chatModelStatus.kept).toBe(0)
  })

  it.each(['localhost', '127.0.0.1', '[::1]'])('it starts on %s', (hostname) => {
    vi.stubGlobal('location', { hostname })
    expect(status.mayStartUnasked()).toBe(true)
  })

  it('a phone that steers the talk fetches nothing from the machine that serves it', () => {
    vi.stubEnv('DEV', true)
    vi.stubGlobal('location', { hostname: '192.168.1.20' })
    expect(status.mayStartUnasked()).toBe(false)
  })

  it('it starts from what is kept, if that is all of it', () => {
    status.chatModelStatus.kept = 99
    expect(status.mayStartUnasked()).toBe(false)
    status.chatModelStatus.kept = 100
    expect(status.mayStartUnasked()).toBe(true)
  })

  it('it goes on once it was started, until it failed', () => {
    for (const phase of ['loading', 'interrupted', 'ready'] as const) {
      status.chatModelStatus.phase = phase
      expect(status.mayStartUnasked()).toBe(true)
    }
    status.chatModelStatus.phase = 'failed'
    expect(status.mayStartUnasked()).toBe(false)
  })
})

it('says why a recording is shown', async () => {
  expect(status.whyRecorded()).toBe('the chat model was not fetched')
  status.failChatModel('the worker broke')
  expect(status.whyRecorded()).toBe('the worker broke')
  await open(undefined)
  expect(status.whyRecorded()).toBe('the chat model is not here')
})

describe('a window that computes in place of this one', () => {
  it('is asked instead of a worker, without being asked first', async () => {
    expect(status.mayStartUnasked()).toBe(false)
    status.setHost(connectHost)
    expect(status.mayStartUnasked()).toBe(true)
    const loading = status.startChatModel()
    host.report({ type: 'progress', received: 40 })
    expect(status.chatModelStatus).toMatchObject({ phase: 'loading', received: 40 })
    host.finish()
    await loading
    expect(status.chatModelStatus.phase).toBe('ready')
    expect([host.connected, worker.started]).toEqual([1, 0])
  })

  it('is let go when it closes: the recordings are next', async () => {
    status.setHost(connectHost)
    void status.startChatModel()
    host.finish()
    await settle()
    status.setHost(undefined)
    expect(status.chatModelStatus).toMatchObject({ phase: 'idle', connectHost: undefined })
    expect([host.stopped, status.mayStartUnasked()]).toEqual([1, false])
  })

  it('is asked again after it failed', () => {
    status.setHost(connectHost)
    status.failChatModel('the worker is silent')
    expect(status.mayStartUnasked()).toBe(true)
  })

  it('is tried again by another one, after a failure', () => {
    Object.assign(status.chatModelStatus, { phase: 'failed', why: 'the worker is silent' })
    status.setHost(connectHost)
    expect(status.chatModelStatus).toMatchObject({ phase: 'idle', why: '', connectHost })
  })

  it('changes nothing for a window that has a model of its own', async () => {
    void status.startChatModel()
    await settle()
    worker.finish()
    await settle()
    status.setHost(connectHost)
    status.setHost(undefined)
    expect(status.chatModelStatus).toMatchObject({ phase: 'ready' })
    expect([status.chatModelStatus.connectHost, worker.stopped, host.connected]).toEqual([undefined, 0, 0])
  })
})

describe('its backends', () => {
  const start = (kind: string) =>
    backends
      .chatModelBackends()
      .find(([k]) => k === kind)![1]()

  it('are its worker, and the recordings', () => {
    expect(backends.chatModelBackends().map(([kind]) => kind)).toEqual(['worker', 'stored'])
    expect(() => start('worker')).toThrow('was not fetched')
  })

  it('ask the one worker, and leave it running', async () => {
    status.chatModelStatus.kept = 100
    const [one, two] = [start('worker'), start('worker')]
    await settle()
    worker.api = { nextTokenChances: (text: string, count: number) => [text, count], tokenize: () => ['a'] }
    worker.finish()
    await one.ready
    expect(await one.nextTokenChances('Hi', 3)).toEqual(['Hi', 3])
    one.stop()
    await expect(one.tokenize('Hi')).rejects.toThrow('no longer wanted')
    expect(await two.tokenize('Hi')).toEqual(['a'])
    expect([worker.started, worker.stopped]).toEqual([1, 0])
  })

  it('stream a reply, and end it in the worker', async () => {
    status.chatModelStatus.kept = 100
    const backend = start('worker')
    await settle()
    const end = vi.fn()
    worker.api = {
      startReply: () => 7,
      next: () => ({ text: 'Yes', input: 2, output: 1, reason: 'stop' }),
      end,
    }
    worker.finish()
    const events = []
    for await (const event of backend.streamReply({ prompt: 'Hi' })) events.push(event)
    await settle()
    expect(events.map(({ type }) => type)).toEqual(['text', 'end'])
    expect(end).toHaveBeenCalledExactlyOnceWith(7)
  })

  it('give up a worker that breaks, and say why with the recordings', async () => {
    status.chatModelStatus.kept = 100
    const backend = start('worker')
    await settle()
    const broken = () => {
      throw new Error('the worker broke')
    }
    worker.api = { tokenize: broken }
    worker.finish()
    await expect(backend.tokenize('Hi')).rejects.toThrow('broke')
    expect(status.chatModelStatus).toMatchObject({ phase: 'failed', why: 'the worker broke' })
    const stored = start('stored')
    expect(stored.recordingOnly).toEqual({ why: 'the worker broke' })
    await expect(stored.tokenize('Hi')).rejects.toThrow('nothing was recorded')
    await expect(stored.nextTokenChances('Hi', 1)).rejects.toThrow('nothing was recorded')
    expect(() => stored.streamReply({})).toThrow('nothing was recorded')
  })
})
