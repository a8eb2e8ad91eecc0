import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const messages = vi.hoisted(() => ({ sendMessage: vi.fn() }))
vi.mock('./messages', () => messages)
vi.mock('../client/run-when-idle', () => ({ runWhenIdle: (work: () => void) => work() }))

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
    (type) =>
      Array.from({ length: type === 'resource' ? resourceCount : 0 }, (_, i) => ({
        name: `${i}.js`,
      })) as PerformanceEntryList,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const importModule = () => import('./offline-cache')

it('knows nothing at first', async () => {
  const { offlineStatus } = await importModule()
  expect(offlineStatus).toEqual({ supported: false, busy: false, updateAvailable: false })
})

describe('cacheAll', () => {
  it('is busy until everything is cached', async () => {
    const { offlineStatus, cacheAll } = await importModule()
    const caching = cacheAll()
    expect(offlineStatus.busy).toBe(true)
    await caching
    expect(offlineStatus).toMatchObject({ busy: false, usage: fullUsage, failure: undefined })
  })
  it('reports a failure if files are missing or the request fails', async () => {
    const { offlineStatus, cacheAll } = await importModule()
    messages.sendMessage.mockResolvedValue({ ...fullUsage, keptFiles: 1 })
    await cacheAll()
    expect(offlineStatus).toMatchObject({ busy: false, failure: 'keeping' })
    messages.sendMessage.mockResolvedValue(fullUsage)
    await cacheAll()
    expect(offlineStatus.failure).toBeUndefined()
    messages.sendMessage.mockRejectedValue(new Error('no room'))
    await cacheAll()
    expect(offlineStatus).toMatchObject({ busy: false, failure: 'keeping' })
  })
  it('registers the service worker again after a failed registration', async () => {
    const { offlineStatus, cacheAll } = await importModule()
    container.register.mockRejectedValueOnce(new Error('no network'))
    await cacheAll()
    expect(offlineStatus.failure).toBe('keeping')
    await cacheAll()
    expect(offlineStatus).toMatchObject({ usage: fullUsage, failure: undefined })
  })
  it.each([
    ['activated', undefined],
    ['redundant', 'keeping'],
  ])('waits for an installing worker that becomes %s', async (state, failure) => {
    const { offlineStatus, cacheAll } = await importModule()
    registration.active = null
    const installing = (registration.installing = new Worker('installing'))
    const caching = cacheAll()
    await vi.advanceTimersByTimeAsync(10)
    installing.become('installing')
    expect(offlineStatus.busy).toBe(true)
    installing.become(state)
    await caching
    expect(offlineStatus.failure).toBe(failure)
  })
})

describe('the service worker', () => {
  it('is that of the deck’s folder, registered once', async () => {
    const { cacheAll } = await importModule()
    await cacheAll()
    await cacheAll()
    expect(container.register.mock.calls).toEqual([[new URL('https://deck.example/service-worker.js')]])
  })
  it('is that of the folder in which the deck lies, whatever path the page has', async () => {
    vi.stubEnv('BASE_URL', '/sub/')
    vi.stubGlobal('document', { baseURI: 'https://deck.example/sub/presenter/2', createElement: () => ({}) })
    const { cacheAll } = await importModule()
    await cacheAll()
    expect(container.register.mock.calls).toEqual([[new URL('https://deck.example/sub/service-worker.js')]])
    vi.unstubAllEnvs()
  })
  it('updates the status whenever a version is installed', async () => {
    const { offlineStatus, cacheAll } = await importModule()
    const [first, second] = [new Worker('installing'), new Worker('installing')]
    registration.installing = first
    await cacheAll()
    registration.waiting = first
    first.become('installed')
    await vi.advanceTimersByTimeAsync(10)
    expect(offlineStatus.updateAvailable).toBe(true)
    registration.installing = second
    registration.waiting = null
    registration.dispatchEvent(new Event('updatefound'))
    second.become('installed')
    await vi.advanceTimersByTimeAsync(10)
    expect(offlineStatus.updateAvailable).toBe(false)
  })
  it('of an earlier visit tells what is kept; where there is none, nothing is asked', async () => {
    const { offlineStatus, refreshStatus } = await importModule()
    registration.active = null
    await refreshStatus()
    expect(messages.sendMessage).not.toHaveBeenCalled()
    registration.active = new Worker('activated')
    await refreshStatus()
    expect(messages.sendMessage).toHaveBeenCalledWith(registration.active, 'kept')
    expect(offlineStatus.usage).toEqual(fullUsage)
    vi.stubGlobal('navigator', {})
    await refreshStatus()
    expect(messages.sendMessage).toHaveBeenCalledTimes(1)
  })
  it('counts as missing where the browser refuses to name it', async () => {
    const { offlineStatus, cacheAll, cacheWhenNetworkIdle } = await importModule()
    vi.stubGlobal('navigator', {
      get serviceWorker() {
        throw new Error('sandboxed')
      },
    })
    cacheWhenNetworkIdle()
    expect(offlineStatus.supported).toBe(false)
    await cacheAll()
    expect(offlineStatus.failure).toBe('keeping')
  })
  it('asks the browser not to evict what was asked for', async () => {
    const { cacheAll } = await importModule()
    const persist = vi.fn(async () => true)
    vi.stubGlobal('navigator', { serviceWorker: container, storage: { persist } })
    await cacheAll()
    expect(persist).toHaveBeenCalledOnce()
    expect(messages.sendMessage.mock.calls).toEqual([[registration.active, 'keep']])
    vi.stubGlobal('navigator', { serviceWorker: container, storage: {} })
    await cacheAll()
    expect(messages.sendMessage).toHaveBeenCalledTimes(2)
  })
})

describe('a new version', () => {
  it('is not asked for if none is waiting', async () => {
    const { applyUpdate } = await importModule()
    await applyUpdate()
    vi.stubGlobal('navigator', {})
    await applyUpdate()
    container.dispatchEvent(new Event('controllerchange'))
    expect([messages.sendMessage.mock.calls, reload.mock.calls]).toEqual([[], []])
  })
  it('is reported while it is waiting', async () => {
    const { offlineStatus, refreshStatus } = await importModule()
    await refreshStatus()
    expect(offlineStatus).toMatchObject({ updateAvailable: false, usage: fullUsage })
    registration.waiting = new Worker('installed')
    await refreshStatus()
    expect(offlineStatus.updateAvailable).toBe(true)
  })
  it('reloads the page once it is activated, and is refused while other windows are open', async () => {
    const { offlineStatus, applyUpdate } = await importModule()
    registration.waiting = new Worker('installed')
    messages.sendMessage.mockResolvedValue(false)
    await applyUpdate()
    expect(offlineStatus.failure).toBe('windows')
    messages.sendMessage.mockResolvedValue(true)
    await applyUpdate()
    expect([offlineStatus.failure, reload.mock.calls.length]).toEqual([undefined, 0])
    container.dispatchEvent(new Event('controllerchange'))
    expect(messages.sendMessage).toHaveBeenLastCalledWith(registration.waiting, 'takeOver')
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(2)
  })
})

describe('cacheWhenNetworkIdle', () => {
  it('caches the files used so far once no resource has loaded for a while', async () => {
    const { cacheWhenNetworkIdle } = await importModule()
    cacheWhenNetworkIdle()
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
  it('waits before the first file, too', async () => {
    const { cacheWhenNetworkIdle } = await importModule()
    resourceCount = 0
    cacheWhenNetworkIdle()
    await vi.advanceTimersByTimeAsync(3000)
    expect(messages.sendMessage).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(3000)
    expect(messages.sendMessage).toHaveBeenCalledWith(registration.active, 'keep', [])
  })
  it('does nothing with the data saver, or without service workers', async () => {
    vi.stubGlobal('navigator', { serviceWorker: container, connection: { saveData: true } })
    const { offlineStatus, cacheWhenNetworkIdle } = await importModule()
    cacheWhenNetworkIdle()
    await vi.advanceTimersByTimeAsync(30_000)
    expect([offlineStatus.supported, messages.sendMessage.mock.calls]).toEqual([true, []])
    vi.stubGlobal('navigator', {})
    cacheWhenNetworkIdle()
    expect(offlineStatus.supported).toBe(false)
  })
})
