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
afterEach(() => mounted.splice(0).forEach((wrapper) => wrapper.unmount()))
/** Slidev’s state in the window that is mounted next. */
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
  let result: T
  mounted.push(mount({ setup: () => ((result = setup()), () => h('div')) }))
  return result!
}
const mountSharedState = (where: WindowOptions, name = 'demo') =>
  mountInWindow(where, () => useSharedState<unknown>(name))
const presenterWindow = { presenter: true }

beforeEach(() => {
  delete shared.demos
})

describe('useSharedState', () => {
  it('sends a value from the presenter’s window to the audience’s, and to no preview or print', () => {
    const [presenter, audience] = [mountSharedState(presenterWindow), mountSharedState({})]
    expect(audience.received.value).toBeUndefined()
    presenter.publish({ draws: 3, bound: Infinity })
    expect(audience.received.value).toEqual({ draws: 3, bound: Infinity })
    expect(presenter.received.value).toBeUndefined()
    expect(mountSharedState({ context: 'overview' }).received.value).toBeUndefined()
    expect(mountSharedState({ print: true }).received.value).toBeUndefined()
    presenter.publish(undefined)
    expect(audience.received.value).toBeUndefined()
    expect(shared.demos).toStrictEqual({})
  })
  it('publishes nothing from the audience’s window, a preview or print', () => {
    for (const where of [
      {},
      { presenter: true, context: 'previewNext' },
      { ...presenterWindow, print: true },
    ])
      mountSharedState(where).publish(1)
    expect(shared.demos).toBeUndefined()
  })
  it('separates demos by name and slide', () => {
    mountSharedState(presenterWindow, 'guess').publish('yes')
    mountSharedState(presenterWindow, 'run').publish(5)
    mountSharedState({ ...presenterWindow, alias: 'tokens' }, 'run').publish(9)
    const receivedIn = (where: WindowOptions, name: string) => mountSharedState(where, name).received.value
    expect([receivedIn({}, 'guess'), receivedIn({}, 'run'), receivedIn({ alias: 'tokens' }, 'run')]).toEqual([
      'yes',
      5,
      9,
    ])
    expect(receivedIn({ alias: 'tokens' }, 'guess')).toBeUndefined()
  })
  it('publishes an unchanged value only once', () => {
    const changes = vi.fn()
    const stop = watch(() => shared.demos, changes, { flush: 'sync' })
    const presenter = mountSharedState(presenterWindow)
    for (const value of [{ n: 1 }, { n: 1 }, { n: 2 }, undefined, undefined]) presenter.publish(value)
    expect(changes).toHaveBeenCalledTimes(3)
    stop()
  })
})
