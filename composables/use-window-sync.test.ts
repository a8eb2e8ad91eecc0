// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useWindowSync } from './use-window-sync'

vi.mock('@slidev/client', () => ({ sharedState: {}, useNav: () => currentWindow }))
vi.mock('@slidev/client/state/shared.ts', () => ({ patch: vi.fn() }))
const stateRequest = vi.hoisted(() => ({ answer: () => {}, ask: () => {} }))
vi.mock('./on-state-request', () => ({
  onStateRequest: (handler: () => void) => {
    stateRequest.answer = handler
    return () => stateRequest.ask()
  },
}))

const shared = sharedState as unknown as { demos?: Record<string, string>; leader?: string }
const navState = { page: ref(7), clicks: ref(3), ready: ref(true) }
const mounted: ReturnType<typeof mount>[] = []
afterEach(() => mounted.splice(0).forEach((one) => one.unmount()))
/** What Slidev says in the window that is opened next. */
let currentWindow: object
function mountInWindow(whose: 'presenter' | 'audience', setup: () => void): void {
  currentWindow = {
    isPresenter: ref(whose === 'presenter'),
    hasPrimarySlide: navState.ready,
    currentSlideNo: navState.page,
    clicks: navState.clicks,
  }
  mounted.push(mount({ setup: () => (setup(), () => h('div')) }))
}

beforeEach(() => {
  delete shared.demos
  delete shared.leader
  navState.page.value = 7
  navState.clicks.value = 3
  navState.ready.value = true
  stateRequest.ask = vi.fn()
  vi.mocked(patch).mockClear()
})

describe('windows in step', () => {
  const told = () => vi.mocked(patch).mock.calls.map(([key, value]) => [key, value])
  it('are told the page and its clicks at once, and again as they change', async () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    expect(told()).toEqual([
      ['page', 7],
      ['clicks', 3],
      ['lastUpdate', expect.objectContaining({ type: 'presenter' })],
    ])
    vi.mocked(patch).mockClear()
    navState.clicks.value = 4
    await nextTick()
    expect(told()).toContainEqual(['clicks', 4])
  })
  it('are not led by an audience, nor by who may not steer', () => {
    mountInWindow('audience', () => useWindowSync(() => true))
    mountInWindow('presenter', () => useWindowSync(() => false))
    expect(told()).toEqual([])
  })
  it('opened late are answered by who turned a slide last, and by no other', () => {
    mountInWindow('presenter', () => useWindowSync(() => true))
    vi.mocked(patch).mockClear()
    stateRequest.answer()
    expect(told()).toContainEqual(['page', 7])
    vi.mocked(patch).mockClear()
    shared.leader = 'a phone'
    stateRequest.answer()
    expect(told()).toEqual([])
  })
  it('ask what is on once they show a slide; the presenter’s does not', async () => {
    navState.ready.value = false
    mountInWindow('audience', () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.ask).not.toHaveBeenCalled()
    navState.ready.value = true
    await nextTick()
    expect(stateRequest.ask).toHaveBeenCalledTimes(1)
    mountInWindow('presenter', () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.ask).toHaveBeenCalledTimes(1)
  })
})
