import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const messages = vi.hoisted(() => ({ sendMessage: vi.fn() }))
vi.mock('./messages', () => messages)
vi.mock('../run-when-idle', () => ({ runWhenIdle: (work: () => void) => work() }))

const fullUsage = { pages: 9, files: 2, bytes: 9, keptFiles: 2, keptBytes: 9 }
class Worker extends EventTarget {
  constructor(public state: string) {
    super()
  }
  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}
class Registration extends EventTarget {
  active: Worker | null = null
  installing: Worker | null = null
  waiting: Worker | null = null
}
class Container extends EventTarget {
  register = vi.fn(async () => registration)
  getRegistration = vi.fn(async () => registration)
}
let registration: Registration
let container: Container
let resourceCount: number
const reload = vi.fn()

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  registration = new Registration()
  registration.active = new Worker('activated')
  container = new Container()
  resourceCount = 3
  reload.mockClear()
  messages.sendMessage.mockReset()
  messages.sendMessage.mockResolvedValue(fullUsage)
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('document', { baseURI: 'https://deck.example/', createElement: () => ({}) })
  vi.stubGlobal('location', { reload })
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    () => Array.from({ length: resourceCount }, (_, i) => ({ name: `${i}.js` })) as PerformanceEntryList,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const importModule = () => import('./offline-cache')

describe('keeping all of it', () => {
  it('is busy while it comes, and then has it', async () => {
    const { offlineStatus: copy, cacheAll: keepAll } = await importModule()
    const kept = keepAll()
    expect(copy.busy).toBe(true)
    await kept
    expect(copy).toMatchObject({ busy: false, usage: fullUsage, failure: undefined })
  })
  it('tells what did not come, and what failed', async () => {
    const { offlineStatus: copy, cacheAll: keepAll } = await importModule()
    messages.sendMessage.mockResolvedValue({ ...fullUsage, keptFiles: 1 })
    await keepAll()
    expect(copy).toMatchObject({ busy: false, failure: 'keeping' })
    messages.sendMessage.mockResolvedValue(fullUsage)
    await keepAll()
    expect(copy.failure).toBeUndefined()
    messages.sendMessage.mockRejectedValue(new Error('no room'))
    await keepAll()
    expect(copy).toMatchObject({ busy: false, failure: 'keeping' })
  })
  it('is tried again where no worker could be had the first time', async () => {
    const { offlineStatus: copy, cacheAll: keepAll } = await importModule()
    container.register.mockRejectedValueOnce(new Error('no network'))
    await keepAll()
    expect(copy.failure).toBe('keeping')
    await keepAll()
    expect(copy).toMatchObject({ usage: fullUsage, failure: undefined })
  })
  it.each([
    ['activated', undefined],
    ['redundant', 'keeping'],
  ])('waits for a worker that is being made: %s', async (state, trouble) => {
    const { offlineStatus: copy, cacheAll: keepAll } = await importModule()
    registration.active = null
    const making = (registration.installing = new Worker('installing'))
    const kept = keepAll()
    await vi.advanceTimersByTimeAsync(10)
    making.become('installing')
    expect(copy.busy).toBe(true)
    making.become(state)
    await kept
    expect(copy.failure).toBe(trouble)
  })
})

describe('a newer version', () => {
  it('is told when there is one', async () => {
    const { offlineStatus: copy, refreshStatus: look } = await importModule()
    await look()
    expect(copy).toMatchObject({ updateAvailable: false, usage: fullUsage })
    registration.waiting = new Worker('installed')
    await look()
    expect(copy.updateAvailable).toBe(true)
  })
  it('is loaded once it has taken over; not while other windows are open', async () => {
    const { offlineStatus: copy, applyUpdate: loadNewer } = await importModule()
    registration.waiting = new Worker('installed')
    messages.sendMessage.mockResolvedValue(false)
    await loadNewer()
    expect(copy.failure).toBe('windows')
    messages.sendMessage.mockResolvedValue(true)
    await loadNewer()
    expect([copy.failure, reload.mock.calls.length]).toEqual([undefined, 0])
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalled()
  })
})

describe('the first copy', () => {
  it('is made once nothing has come for a while, of what was used already', async () => {
    const { cacheWhenNetworkIdle: copyWhenQuiet } = await importModule()
    copyWhenQuiet()
    await vi.advanceTimersByTimeAsync(3000)
    resourceCount = 5
    await vi.advanceTimersByTimeAsync(3000)
    expect(messages.sendMessage).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(3000)
    expect(messages.sendMessage).toHaveBeenCalledWith(registration.active, 'keep', [
      '0.js',
      '1.js',
      '2.js',
      '3.js',
      '4.js',
    ])
  })
  it('is not made for who saves data, nor where there can be none', async () => {
    vi.stubGlobal('navigator', { serviceWorker: container, connection: { saveData: true } })
    const { offlineStatus: copy, cacheWhenNetworkIdle: copyWhenQuiet } = await importModule()
    copyWhenQuiet()
    await vi.advanceTimersByTimeAsync(30_000)
    expect([copy.supported, messages.sendMessage.mock.calls]).toEqual([true, []])
    vi.stubGlobal('navigator', {})
    copyWhenQuiet()
    expect(copy.supported).toBe(false)
  })
})
