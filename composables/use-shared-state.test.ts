// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, ref, watch } from 'vue'
import { useSharedState } from './use-shared-state'

vi.mock('@slidev/client', async () => ({
  sharedState: (await import('vue')).reactive({}),
  useNav: () => currentWindow.nav,
  useSlideContext: () => currentWindow.slide,
}))

const shared = sharedState as unknown as { demos?: Record<string, string> }
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
    nav: { isPresenter: ref(presenter), isPrintMode: ref(print) },
    slide: {
      $renderContext: ref(context ?? (presenter ? 'presenter' : 'slide')),
      $page: ref(7),
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
