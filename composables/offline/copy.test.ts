import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const asked = vi.hoisted(() => ({ ask: vi.fn() }))
vi.mock('./questions', () => asked)
vi.mock('../idle', () => ({ whenIdle: (work: () => void) => work() }))

const all = { pages: 9, files: 2, bytes: 9, keptFiles: 2, keptBytes: 9 }
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
let files: number
const reload = vi.fn()

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  registration = new Registration()
  registration.active = new Worker('activated')
  container = new Container()
  files = 3
  reload.mockClear()
  asked.ask.mockReset()
  asked.ask.mockResolvedValue(all)
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('document', { baseURI: 'https://deck.example/', createElement: () => ({}) })
  vi.stubGlobal('location', { reload })
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    () => Array.from({ length: files }, (_, i) => ({ name: `${i}.js` })) as PerformanceEntryList,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const open = () => import('./copy')

describe('keeping all of it', () => {
  it('is busy while it comes, and then has it', async () => {
    const { copy, keepAll } = await open()
    const kept = keepAll()
    expect(copy.busy).toBe(true)
    await kept
    expect(copy).toMatchObject({ busy: false, kept: all, trouble: undefined })
  })
  it('tells what did not come, and what failed', async () => {
    const { copy, keepAll } = await open()
    asked.ask.mockResolvedValue({ ...all, keptFiles: 1 })
    await keepAll()
    expect(copy).toMatchObject({ busy: false, trouble: 'keeping' })
    asked.ask.mockResolvedValue(all)
    await keepAll()
    expect(copy.trouble).toBeUndefined()
    asked.ask.mockRejectedValue(new Error('no room'))
    await keepAll()
    expect(copy).toMatchObject({ busy: false, trouble: 'keeping' })
  })
  it('is tried again where no worker could be had the first time', async () => {
    const { copy, keepAll } = await open()
    container.register.mockRejectedValueOnce(new Error('no network'))
    await keepAll()
    expect(copy.trouble).toBe('keeping')
    await keepAll()
    expect(copy).toMatchObject({ kept: all, trouble: undefined })
  })
  it.each([
    ['activated', undefined],
    ['redundant', 'keeping'],
  ])('waits for a worker that is being made: %s', async (state, trouble) => {
    const { copy, keepAll } = await open()
    registration.active = null
    const making = (registration.installing = new Worker('installing'))
    const kept = keepAll()
    await vi.advanceTimersByTimeAsync(10)
    making.become('installing')
    expect(copy.busy).toBe(true)
    making.become(state)
    await kept
    expect(copy.trouble).toBe(trouble)
  })
})

describe('a newer version', () => {
  it('is told when there is one', async () => {
    const { copy, look } = await open()
    await look()
    expect(copy).toMatchObject({ newer: false, kept: all })
    registration.waiting = new Worker('installed')
    await look()
    expect(copy.newer).toBe(true)
  })
  it('is loaded once it has taken over; not while other windows are open', async () => {
    const { copy, loadNewer } = await open()
    registration.waiting = new Worker('installed')
    asked.ask.mockResolvedValue(false)
    await loadNewer()
    expect(copy.trouble).toBe('windows')
    asked.ask.mockResolvedValue(true)
    await loadNewer()
    expect([copy.trouble, reload.mock.calls.length]).toEqual([undefined, 0])
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalled()
  })
})

describe('the first copy', () => {
  it('is made once nothing has come for a while, of what was used already', async () => {
    const { copyWhenQuiet } = await open()
    copyWhenQuiet()
    await vi.advanceTimersByTimeAsync(3000)
    files = 5
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked.ask).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked.ask).toHaveBeenCalledWith(registration.active, 'keep', [
      '0.js',
      '1.js',
      '2.js',
      '3.js',
      '4.js',
    ])
  })
  it('is not made for who saves data, nor where there can be none', async () => {
    vi.stubGlobal('navigator', { serviceWorker: container, connection: { saveData: true } })
    const { copy, copyWhenQuiet } = await open()
    copyWhenQuiet()
    await vi.advanceTimersByTimeAsync(30_000)
    expect([copy.possible, asked.ask.mock.calls]).toEqual([true, []])
    vi.stubGlobal('navigator', {})
    copyWhenQuiet()
    expect(copy.possible).toBe(false)
  })
})
