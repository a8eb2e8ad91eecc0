// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useWindowSync } from './use-window-sync'

vi.mock('@slidev/client', () => ({ sharedState: {}, useNav: () => currentWindow }))
vi.mock('@slidev/client/state/shared.ts', () => ({ patch: vi.fn() }))
const stateRequest = vi.hoisted(() => ({ receive: () => {}, send: () => {} }))
vi.mock('./on-state-request', () => ({
  onStateRequest: (handler: () => void) => {
    stateRequest.receive = handler
    return () => stateRequest.send()
  },
}))

const shared = sharedState as unknown as { demos?: Record<string, string>; leader?: string }
const navState = { page: ref(7), clicks: ref(3), ready: ref(true) }
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
  }
  mounted.push(mount({ setup: () => (setup(), () => h('div', navState.ready.value ? 'drawn' : '')) }))
}

beforeEach(() => {
  delete shared.demos
  delete shared.leader
  navState.page.value = 7
  navState.clicks.value = 3
  navState.ready.value = true
  stateRequest.send = vi.fn()
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
  it('publishes nothing from an audience’s window, or without permission', () => {
    mountInWindow('audience', () => useWindowSync(() => true))
    mountInWindow('presenter', () => useWindowSync(() => false))
    expect(patches()).toEqual([])
  })
  it('keeps the state of demos across page turns; without any, publishes an empty set', async () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect(shared.demos).toEqual({})
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
