// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { patch } from '@slidev/client/state/shared.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref, watch } from 'vue'
import { keepInStep, useMirror } from './mirror'

vi.mock('@slidev/client', async () => ({
  sharedState: (await import('vue')).reactive({}),
  useNav: () => here.nav,
  useSlideContext: () => here.slide,
}))
vi.mock('@slidev/client/state/shared.ts', () => ({ patch: vi.fn() }))
const late = vi.hoisted(() => ({ answer: () => {}, ask: () => {} }))
vi.mock('./late', () => ({
  onLate: (answer: () => void) => {
    late.answer = answer
    return () => late.ask()
  },
}))

const shared = sharedState as unknown as { demos?: Record<string, string>; leader?: string }
const at = { page: ref(7), clicks: ref(3), ready: ref(true) }
const open: ReturnType<typeof mount>[] = []
afterEach(() => open.splice(0).forEach((one) => one.unmount()))
/** What Slidev says in the window that is opened next. */
let here: { nav: object; slide: object }
type Where = { presenter?: boolean; context?: string; print?: boolean; alias?: string }
function inWindow<T>(
  { presenter = false, context, print = false, alias = 'vectors' }: Where,
  setup: () => T,
): T {
  here = {
    nav: {
      isPresenter: ref(presenter),
      isPrintMode: ref(print),
      hasPrimarySlide: at.ready,
      currentSlideNo: at.page,
      clicks: at.clicks,
    },
    slide: {
      $renderContext: ref(context ?? (presenter ? 'presenter' : 'slide')),
      $page: at.page,
      $frontmatter: { routeAlias: alias },
    },
  }
  let given: T
  open.push(mount({ setup: () => ((given = setup()), () => h('div')) }))
  return given!
}
const mirror = (where: Where, name = 'demo') => inWindow(where, () => useMirror<unknown>(name))
const presenter = { presenter: true }

beforeEach(() => {
  delete shared.demos
  delete shared.leader
  at.page.value = 7
  at.clicks.value = 3
  at.ready.value = true
  late.ask = vi.fn()
  vi.mocked(patch).mockClear()
})

describe('a demo in two windows', () => {
  it('is told by the presenter’s, heard by the audience’s, and by nobody else', () => {
    const [mine, theirs] = [mirror(presenter), mirror({})]
    mine.tell({ draws: 3, bound: Infinity })
    expect(theirs.heard.value).toEqual({ draws: 3, bound: Infinity })
    expect(mine.heard.value).toBeUndefined()
    expect(mirror({ context: 'overview' }).heard.value).toBeUndefined()
    expect(mirror({ print: true }).heard.value).toBeUndefined()
    mine.tell(undefined)
    expect(theirs.heard.value).toBeUndefined()
  })
  it('is not told by the audience’s, nor by a preview', () => {
    for (const where of [{}, { presenter: true, context: 'previewNext' }, { ...presenter, print: true }])
      mirror(where).tell(1)
    expect(shared.demos).toBeUndefined()
  })
  it('is not another of its slide, nor one of the same name elsewhere', () => {
    mirror(presenter, 'guess').tell('yes')
    mirror(presenter, 'run').tell(5)
    mirror({ ...presenter, alias: 'tokens' }, 'run').tell(9)
    const heard = (where: Where, name: string) => mirror(where, name).heard.value
    expect([heard({}, 'guess'), heard({}, 'run'), heard({ alias: 'tokens' }, 'run')]).toEqual(['yes', 5, 9])
    expect(heard({ alias: 'tokens' }, 'guess')).toBeUndefined()
  })
  it('is told once, as long as it is the same', () => {
    const changes = vi.fn()
    const stop = watch(() => shared.demos, changes, { flush: 'sync' })
    const mine = mirror(presenter)
    for (const value of [{ n: 1 }, { n: 1 }, { n: 2 }, undefined, undefined]) mine.tell(value)
    expect(changes).toHaveBeenCalledTimes(3)
    stop()
  })
})

describe('windows in step', () => {
  const told = () => vi.mocked(patch).mock.calls.map(([key, value]) => [key, value])
  it('are told the page and its clicks at once, and again as they change', async () => {
    inWindow(presenter, () => keepInStep(() => true))
    expect(told()).toEqual([
      ['page', 7],
      ['clicks', 3],
      ['lastUpdate', expect.objectContaining({ type: 'presenter' })],
    ])
    vi.mocked(patch).mockClear()
    at.clicks.value = 4
    await nextTick()
    expect(told()).toContainEqual(['clicks', 4])
  })
  it('are not led by an audience, nor by who may not steer', () => {
    inWindow({}, () => keepInStep(() => true))
    inWindow(presenter, () => keepInStep(() => false))
    expect(told()).toEqual([])
  })
  it('opened late are answered by who turned a slide last, and by no other', () => {
    inWindow(presenter, () => keepInStep(() => true))
    vi.mocked(patch).mockClear()
    late.answer()
    expect(told()).toContainEqual(['page', 7])
    vi.mocked(patch).mockClear()
    shared.leader = 'a phone'
    late.answer()
    expect(told()).toEqual([])
  })
  it('ask what is on once they show a slide; the presenter’s does not', async () => {
    at.ready.value = false
    inWindow({}, () => keepInStep(() => true))
    await nextTick()
    expect(late.ask).not.toHaveBeenCalled()
    at.ready.value = true
    await nextTick()
    expect(late.ask).toHaveBeenCalledTimes(1)
    inWindow(presenter, () => keepInStep(() => true))
    await nextTick()
    expect(late.ask).toHaveBeenCalledTimes(1)
  })
})
