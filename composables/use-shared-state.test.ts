// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref, watch } from 'vue'
import { useWindowSync, useSharedState } from './use-shared-state'

vi.mock('@slidev/client', async () => ({
  sharedState: (await import('vue')).reactive({}),
  useNav: () => currentWindow.nav,
  useSlideContext: () => currentWindow.slide,
}))
vi.mock('@slidev/client/state/shared.ts', () => ({ patch: vi.fn() }))
const stateRequest = vi.hoisted(() => ({ answer: () => {}, ask: () => {} }))
vi.mock('./on-state-request', () => ({
  onLate: (answer: () => void) => {
    stateRequest.answer = answer
    return () => stateRequest.ask()
  },
}))

const shared = sharedState as unknown as { demos?: Record<string, string>; leader?: string }
const navState = { page: ref(7), clicks: ref(3), ready: ref(true) }
const mounted: ReturnType<typeof mount>[] = []
afterEach(() => mounted.splice(0).forEach((one) => one.unmount()))
/** What Slidev says in the window that is opened next. */
let currentWindow: { nav: object; slide: object }
type WindowOptions = { presenter?: boolean; context?: string; print?: boolean; alias?: string }
function mountInWindow<T>(
  { presenter = false, context, print = false, alias = 'vectors' }: WindowOptions,
  setup: () => T,
): T {
  currentWindow = {
    nav: {
      isPresenter: ref(presenter),
      isPrintMode: ref(print),
      hasPrimarySlide: navState.ready,
      currentSlideNo: navState.page,
      clicks: navState.clicks,
    },
    slide: {
      $renderContext: ref(context ?? (presenter ? 'presenter' : 'slide')),
      $page: navState.page,
      $frontmatter: { routeAlias: alias },
    },
  }
  let given: T
  mounted.push(mount({ setup: () => ((given = setup()), () => h('div')) }))
  return given!
}
const mountSharedState = (where: WindowOptions, name = 'demo') =>
  mountInWindow(where, () => useSharedState<unknown>(name))
const presenter = { presenter: true }

beforeEach(() => {
  delete shared.demos
  delete shared.leader
  navState.page.value = 7
  navState.clicks.value = 3
  navState.ready.value = true
  stateRequest.ask = vi.fn()
  vi.mocked(patch).mockClear()
})

describe('a demo in two windows', () => {
  it('is told by the presenter’s, heard by the audience’s, and by nobody else', () => {
    const [mine, theirs] = [mountSharedState(presenter), mountSharedState({})]
    mine.publish({ draws: 3, bound: Infinity })
    expect(theirs.received.value).toEqual({ draws: 3, bound: Infinity })
    expect(mine.received.value).toBeUndefined()
    expect(mountSharedState({ context: 'overview' }).received.value).toBeUndefined()
    expect(mountSharedState({ print: true }).received.value).toBeUndefined()
    mine.publish(undefined)
    expect(theirs.received.value).toBeUndefined()
  })
  it('is not told by the audience’s, nor by a preview', () => {
    for (const where of [{}, { presenter: true, context: 'previewNext' }, { ...presenter, print: true }])
      mountSharedState(where).publish(1)
    expect(shared.demos).toBeUndefined()
  })
  it('is not another of its slide, nor one of the same name elsewhere', () => {
    mountSharedState(presenter, 'guess').publish('yes')
    mountSharedState(presenter, 'run').publish(5)
    mountSharedState({ ...presenter, alias: 'tokens' }, 'run').publish(9)
    const heard = (where: WindowOptions, name: string) => mountSharedState(where, name).received.value
    expect([heard({}, 'guess'), heard({}, 'run'), heard({ alias: 'tokens' }, 'run')]).toEqual(['yes', 5, 9])
    expect(heard({ alias: 'tokens' }, 'guess')).toBeUndefined()
  })
  it('is told once, as long as it is the same', () => {
    const changes = vi.fn()
    const stop = watch(() => shared.demos, changes, { flush: 'sync' })
    const mine = mountSharedState(presenter)
    for (const value of [{ n: 1 }, { n: 1 }, { n: 2 }, undefined, undefined]) mine.publish(value)
    expect(changes).toHaveBeenCalledTimes(3)
    stop()
  })
})

describe('windows in step', () => {
  const told = () => vi.mocked(patch).mock.calls.map(([key, value]) => [key, value])
  it('are told the page and its clicks at once, and again as they change', async () => {
    mountInWindow(presenter, () => useWindowSync(() => true))
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
    mountInWindow({}, () => useWindowSync(() => true))
    mountInWindow(presenter, () => useWindowSync(() => false))
    expect(told()).toEqual([])
  })
  it('opened late are answered by who turned a slide last, and by no other', () => {
    mountInWindow(presenter, () => useWindowSync(() => true))
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
    mountInWindow({}, () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.ask).not.toHaveBeenCalled()
    navState.ready.value = true
    await nextTick()
    expect(stateRequest.ask).toHaveBeenCalledTimes(1)
    mountInWindow(presenter, () => useWindowSync(() => true))
    await nextTick()
    expect(stateRequest.ask).toHaveBeenCalledTimes(1)
  })
})
