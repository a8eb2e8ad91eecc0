// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive, ref } from 'vue'
import { keptDemos } from './use-shared-state'
import { useWindowSync } from './use-window-sync'

vi.mock('@slidev/client', async () => ({
  sharedState: (await import('vue')).reactive({}),
  useNav: () => currentWindow,
}))
vi.mock('@slidev/client/state/shared.ts', () => ({ patch: vi.fn() }))
const stateRequest = vi.hoisted(() => ({ receive: () => {}, send: () => {} }))
const findKeptDemos = vi.hoisted(() => vi.fn())
vi.mock('./find-kept-demos', () => ({ findKeptDemos }))
vi.mock('./on-state-request', () => ({
  onStateRequest: (handler: () => void) => {
    stateRequest.receive = handler
    return () => stateRequest.send()
  },
}))

const shared = sharedState as unknown as {
  demos?: Record<string, string>
  leader?: string
  clicks?: number
}
const navState = { page: ref(7), clicks: ref(3), ready: ref(true), isMounted: ref(true) }
const mounted: ReturnType<typeof mount>[] = []
afterEach(() => mounted.splice(0).forEach((wrapper) => wrapper.unmount()))
/** Slidev’s state in the window that is mounted next. */
let currentWindow: object
function mountInWindow(whose: 'presenter' | 'audience', setup: () => void): void {
  currentWindow = {
    isPresenter: ref(whose === 'presenter'),
    hasPrimarySlide: navState.ready,
    currentSlideNo: navState.page,
    clicks: navState.clicks,
    clicksContext: ref(reactive({ isMounted: navState.isMounted })),
    queryClicks: ref(5),
  }
  mounted.push(mount({ setup: () => (setup(), () => h('div', navState.ready.value ? 'drawn' : '')) }))
}

beforeEach(() => {
  delete shared.demos
  delete shared.leader
  navState.page.value = 7
  navState.clicks.value = 3
  navState.ready.value = navState.isMounted.value = true
  stateRequest.send = vi.fn()
  findKeptDemos.mockReset().mockResolvedValue({})
  keptDemos.value = new Map()
  vi.mocked(patch).mockClear()
})

describe('useWindowSync', () => {
  const patches = () => vi.mocked(patch).mock.calls.map(([key, value]) => [key, value])
  it('publishes page and clicks at once, and again as they change', async () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect(patches()).toEqual([
      ['page', 7],
      ['clicks', 3],
      ['lastUpdate', expect.objectContaining({ type: 'presenter' })],
    ])
    vi.mocked(patch).mockClear()
    navState.clicks.value = 4
    await nextTick()
    expect(patches()).toContainEqual(['clicks', 4])
  })
  it('publishes the click of the address until the slide is mounted, whatever Slidev says', async () => {
    navState.isMounted.value = false
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect(patches()).toContainEqual(['clicks', 5])
    vi.mocked(patch).mockClear()
    shared.clicks = 0
    expect(patches()).toEqual([['clicks', 5]])
    vi.mocked(patch).mockClear()
    navState.isMounted.value = true
    await nextTick()
    expect(patches()).toContainEqual(['clicks', 3])
    vi.mocked(patch).mockClear()
    // Of another presenter's window.
    shared.clicks = 4
    expect(patches()).toEqual([])
  })
  it('publishes nothing from an audience’s window, or without permission', () => {
    mountInWindow('audience', () => useWindowSync(() => true))
    mountInWindow('presenter', () => useWindowSync(() => false))
    expect(patches()).toEqual([])
  })
  it('keeps the state of demos across page turns; without any, publishes an empty set', async () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    await vi.waitFor(() => expect(shared.demos).toEqual({}))
    shared.demos = { 'vectors run': '1' }
    navState.page.value = 8
    await nextTick()
    expect(shared.demos).toEqual({ 'vectors run': '1' })
  })
  it('answers a request for the state only if this window navigated last', () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    vi.mocked(patch).mockClear()
    stateRequest.receive()
    expect(patches()).toContainEqual(['page', 7])
    vi.mocked(patch).mockClear()
    shared.leader = 'a phone'
    stateRequest.receive()
    expect(patches()).toEqual([])
  })
  it('requests the state at once if the window has a slide, else once it is drawn', async () => {
    mountInWindow('audience', () => useWindowSync(() => true))
    expect(stateRequest.send).toHaveBeenCalledTimes(1)
    navState.ready.value = false
    mountInWindow('audience', () => useWindowSync(() => true))
    const texts: string[] = []
    stateRequest.send = () => texts.push(mounted.at(-1)!.text())
    navState.ready.value = true
    await nextTick()
    expect(texts.at(-1)).toBe('drawn')
  })
  it('requests the state once the window has a slide, except in the presenter’s', async () => {
    navState.ready.value = false
    mountInWindow('audience', () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.send).not.toHaveBeenCalled()
    navState.ready.value = true
    await nextTick()
    expect(stateRequest.send).toHaveBeenCalledTimes(1)
    mountInWindow('presenter', () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.send).toHaveBeenCalledTimes(1)
  })
})

describe('demos of an earlier presenter’s window', () => {
  const entries = { 'vectors run': '1' }
  const kept = () => keptDemos.value && Object.fromEntries(keptDemos.value)
  it('are found, and until then nothing is said of them', async () => {
    findKeptDemos.mockResolvedValue(entries)
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect([kept(), shared.demos]).toEqual([undefined, undefined])
    await vi.waitFor(() => expect([kept(), shared.demos]).toEqual([entries, entries]))
  })
  it('are known at once from the dev server', () => {
    shared.demos = entries
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect([kept(), shared.demos]).toEqual([entries, entries])
  })
  it('are none if they cannot be found', async () => {
    findKeptDemos.mockRejectedValue(new Error('refused'))
    mountInWindow('presenter', () => useWindowSync(() => true))
    await vi.waitFor(() => expect([kept(), shared.demos]).toEqual([{}, {}]))
  })
  it('are dropped at the first slide, where a new talk begins', async () => {
    shared.demos = entries
    navState.page.value = 1
    findKeptDemos.mockResolvedValue(entries)
    mountInWindow('presenter', () => useWindowSync(() => true))
    await vi.waitFor(() => expect(findKeptDemos).toHaveBeenCalledWith({}))
    expect([kept(), shared.demos]).toEqual([{}, {}])
  })
  it('are left alone in the audience’s window', () => {
    shared.demos = entries
    mountInWindow('audience', () => useWindowSync(() => true))
    expect([kept(), findKeptDemos.mock.calls]).toEqual([{}, []])
  })
})
