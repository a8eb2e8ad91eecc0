import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** Channels of two windows: a message reaches those of its name in the other one. */
const network = vi.hoisted(() => ({
  channels: [] as { name: string; window: string; dispatchEvent: (event: Event) => boolean }[],
  window: 'phone',
}))
vi.mock('slidev-addon-stage', () => ({
  WindowChannel: class extends EventTarget {
    readonly window = network.window
    constructor(readonly name: string) {
      super()
      network.channels.push(this)
    }
    postMessage(data: unknown): void {
      for (const other of network.channels)
        if (other.name === this.name && other.window !== this.window)
          queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })))
    }
    close(): void {
      network.channels = network.channels.filter((channel) => channel !== this)
    }
  },
}))

/** The model in the host's window. */
const model = vi.hoisted(() => ({
  loaded: 0,
  fails: '',
  api: {
    startReply: async (request: { prompt: string }) => request.prompt.length,
    next: async (id: number) => ({ text: `token ${id}`, input: 1, output: 1 }),
    end: async () => {},
    nextTokenChances: async (text: string, count: number) => ({ likeliest: [text, count], others: [] }),
    tokenize: async (text: string) => [{ id: 7, text }],
  },
}))
vi.mock('./chat-model-status', () => ({
  chatModelStatus: { received: 42 },
  async startChatModel() {
    if (model.fails) throw new Error(model.fails)
    model.loaded++
    return { call: async (request: (api: object) => unknown) => request(model.api) }
  },
}))
vi.mock('./chat-model-backends', () => ({
  callChatModel: (worker: { call: (request: unknown) => unknown }, request: unknown) => worker.call(request),
}))

type Host = typeof import('./host-chat-model')
type Client = typeof import('./host-client')
let host: Host
let client: Client
const settle = () => vi.advanceTimersByTimeAsync(0)
/** What is done in one of the windows. */
function inWindow<R>(name: string, action: () => R): R {
  network.window = name
  return action()
}
/** Opens a window that computes; returns what closes it. */
function openHost(name = 'projector'): () => void {
  let announceClosing = () => {}
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (announceClosing = listener))
  inWindow(name, () => host.hostChatModel())
  return () => {
    announceClosing()
    network.channels = network.channels.filter(({ window }) => window !== name)
  }
}
/** Looks for a host on the phone; the names that are found, in order. */
function find(): (string | undefined)[] {
  const found: (string | undefined)[] = []
  inWindow('phone', () => client.findHost((name) => found.push(name)))
  return found
}
async function connect() {
  openHost()
  const found = find()
  await settle()
  return inWindow('phone', () => client.connectHost(found[0]!))
}

beforeEach(async () => {
  vi.useFakeTimers()
  network.channels = []
  Object.assign(model, { loaded: 0, fails: '' })
  host = await import('./host-chat-model')
  client = await import('./host-client')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a phone finds the window that computes', () => {
  it('opened before it', async () => {
    openHost()
    const found = find()
    await settle()
    expect(found).toEqual([expect.stringMatching(/^chat-model \d+$/)])
  })

  it('opened after it', async () => {
    const found = find()
    await settle()
    expect(found).toEqual([])
    openHost()
    await settle()
    expect(found).toHaveLength(1)
  })

  it('and keeps to the first, until that is closed', async () => {
    const closeFirst = openHost('first')
    const found = find()
    await settle()
    const closeSecond = openHost('second')
    closeSecond()
    await settle()
    expect(found).toHaveLength(1)
    openHost('third')
    closeFirst()
    await settle()
    expect(found).toEqual([found[0], undefined, expect.stringMatching(/^chat-model \d+$/)])
    expect(found[2]).not.toBe(found[0])
  })
})

describe('the host', () => {
  it('loads nothing before it is asked', async () => {
    await connect()
    expect(model.loaded).toBe(0)
  })

  it('loads, and reports how far it is', async () => {
    const reports: unknown[] = []
    const loading = (await connect()).load((event) => reports.push(event))
    await settle()
    await loading
    expect([model.loaded, reports]).toEqual([1, [{ type: 'progress', received: 42 }]])
    await vi.advanceTimersByTimeAsync(2000)
    expect(reports).toHaveLength(1)
  })

  it('says why it cannot load', async () => {
    model.fails = 'no room'
    const loading = (await connect()).load(() => {})
    loading.catch(() => {})
    await settle()
    await expect(loading).rejects.toThrow('no room')
  })

  it('answers as the worker does', async () => {
    const { call } = (await connect()).client
    const answers = Promise.all([
      call((api) => api.startReply({ prompt: 'four' })),
      call((api) => api.next(3)),
      call((api) => api.end(3)),
      call((api) => api.nextTokenChances('sky', 5)),
      call((api) => api.tokenize('sky')),
    ])
    await settle()
    expect(await answers).toEqual([
      4,
      { text: 'token 3', input: 1, output: 1 },
      undefined,
      { likeliest: ['sky', 5], others: [] },
      [{ id: 7, text: 'sky' }],
    ])
  })

  it('is given up when it does not answer', async () => {
    const connected = await connect()
    network.channels = []
    const rejected = vi.fn()
    connected.load(() => {}).catch(rejected)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(rejected).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(rejected).toHaveBeenCalledWith(new Error('the worker is silent'))
  })

  it('is left alone by a client that stops', async () => {
    const { call, stop } = (await connect()).client
    const before = network.channels.length
    stop()
    expect(network.channels).toHaveLength(before - 1)
    await expect(call((api) => api.next(1))).rejects.toThrow('stopped')
  })
})
