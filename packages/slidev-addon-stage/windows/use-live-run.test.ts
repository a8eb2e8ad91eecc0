// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref, watch } from 'vue'
import { useLiveRun, type BackendFactory } from './use-live-run'
import { wait } from '../../../composables/time-slicing'
import { keptDemos } from './use-shared-state'
import { mountInWindow, sharedState, setSlideActive } from '../slidev.test-helper'

vi.mock('@slidev/client', () => import('../slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('../slidev.test-helper'))

/** A backend that counts, one step per call of next(); it fails after the number `failAfter`. */
class Counter {
  stopped = false
  private resume: () => void = () => {}
  constructor(private readonly failAfter = Infinity) {}
  async count(to: number): Promise<number> {
    await new Promise<void>((resolve) => (this.resume = resolve))
    if (this.stopped || to > this.failAfter) throw new Error('broken')
    return to
  }
  next = async () => {
    this.resume()
    await wait(0)
  }
  stop = () => (this.stopped = true)
}

async function* countFrom(counter: Counter, from: number | undefined, singleStep: boolean) {
  for (let n = from ?? 0; n < 5;) {
    yield (n = await counter.count(n + 1))
    if (singleStep) return
  }
}

let unmountAll = () => {}
enableAutoUnmount((unmount) => (unmountAll = unmount as () => void))
afterEach(() => unmountAll())
const click = ref(0)
let counter: Counter
const mountRun = (
  whose: 'presenter' | 'audience' = 'audience',
  backends?: readonly BackendFactory<Counter>[],
  onLeave?: 'keep' | 'pause',
  resumes?: boolean,
) =>
  mountInWindow(whose, () =>
    useLiveRun({
      backends: backends ?? [['worker', () => (counter = new Counter())]],
      computeFrames: countFrom,
      initialFrame: () => -1,
      isDone: (n) => n === 5,
      resetOn: () => click.value,
      onLeave,
      resumes,
    }),
  )

beforeEach(() => {
  delete sharedState.demos
  keptDemos.value = new Map()
  click.value = 0
  setSlideActive(true)
})

describe('useLiveRun', () => {
  it('displays the initial frame, then each computed one, then stops', async () => {
    const live = mountRun()
    expect([live.frame.value, live.touched.value, live.running.value]).toEqual([-1, false, false])
    expect(live.backend.value).toBe('stored')
    live.run()
    for (let n = 1; n <= 5; n++) {
      expect(live.running.value).toBe(true)
      await counter.next()
      expect(live.frame.value).toBe(n)
    }
    expect([live.running.value, live.backend.value]).toEqual([false, 'worker'])
  })

  it('continues where it was paused, with the frame computed meanwhile', async () => {
    const live = mountRun()
    live.run()
    await counter.next()
    live.pause()
    await counter.next()
    expect([live.frame.value, live.running.value]).toEqual([2, false])
    live.step()
    await counter.next()
    expect([live.frame.value, live.running.value]).toEqual([3, false])
  })

  it('sends the audience the frame that was being computed when the run was paused', async () => {
    const [presenter, audience] = [mountRun('presenter'), mountRun('audience')]
    presenter.run()
    await nextTick()
    await counter.next()
    presenter.pause()
    await counter.next()
    expect([presenter.frame.value, audience.frame.value]).toEqual([2, 2])
  })

  it('starts from the beginning after a reset, and ignores the old run', async () => {
    const live = mountRun()
    live.run()
    await counter.next()
    const old = counter
    live.reset()
    expect([live.frame.value, live.touched.value, old.stopped]).toEqual([-1, false, true])
    expect(live.running.value).toBe(false)
    await old.next()
    expect(live.frame.value).toBe(-1)
    live.run()
    await counter.next()
    expect(live.frame.value).toBe(1)
  })

  it('is not stopped when the run before a reset fails', async () => {
    const live = mountRun()
    live.run()
    const old = counter
    live.reset()
    live.run()
    await old.next()
    expect([counter === old, counter.stopped]).toEqual([false, false])
    await counter.next()
    expect(live.frame.value).toBe(1)
  })

  it('asks whether a frame is the last only where there is one', async () => {
    const isDone = vi.fn(() => false)
    const live = mountInWindow('audience', () =>
      useLiveRun({
        backends: [['worker', () => (counter = new Counter())]],
        computeFrames: countFrom,
        initialFrame: () => -1,
        isDone,
      }),
    )
    live.step()
    await counter.next()
    live.step()
    expect(isDone.mock.calls).toEqual([[1]])
  })

  it('starts from the beginning after the run is done', async () => {
    const live = mountRun()
    live.run()
    for (let n = 1; n <= 5; n++) await counter.next()
    const old = counter
    live.step()
    expect([live.frame.value, old.stopped]).toEqual([-1, true])
    await counter.next()
    expect(live.frame.value).toBe(1)
  })

  it('resets at another click step and when the slide is left', async () => {
    const live = mountRun()
    for (const leave of [() => (click.value = 1), () => setSlideActive(false)]) {
      live.step()
      await counter.next()
      expect(live.touched.value).toBe(true)
      leave()
      await nextTick()
      expect(live.touched.value).toBe(false)
    }
  })

  it('resets at once at another click step, if there are any', async () => {
    const warn = vi.spyOn(console, 'warn')
    const live = mountRun()
    live.step()
    await counter.next()
    click.value = 1
    expect([live.touched.value, counter.stopped]).toEqual([false, true])
    mountInWindow('audience', () =>
      useLiveRun({ backends: [], computeFrames: countFrom, initialFrame: () => -1 }),
    )
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  it('with onLeave “keep”, keeps a finished run and resets an unfinished one', async () => {
    const live = mountRun('audience', undefined, 'keep')
    live.run()
    await counter.next()
    setSlideActive(false)
    await nextTick()
    expect(live.touched.value).toBe(false)
    setSlideActive(true)
    live.step()
    await counter.next()
    setSlideActive(false)
    await nextTick()
    expect(live.frame.value).toBe(1)
  })
})

describe('a frame that arrives late', () => {
  /** Backends that resolve one frame per entry of `pending`, even after they were stopped; runs settle at +100. */
  function mountDeferred() {
    const pending: ((frame: number) => void)[] = []
    async function* computeFrames() {
      for (;;) yield await new Promise<number>((resolve) => pending.push(resolve))
    }
    const live = mountInWindow('audience', () =>
      useLiveRun({
        backends: [['worker', () => ({ stop: () => {} })]],
        computeFrames,
        initialFrame: () => -1,
        settle: (n: number) => n + 100,
      }),
    )
    const deliver = async (request: number, frame: number) => {
      pending[request]!(frame)
      await wait(0)
    }
    return { live, deliver }
  }

  it('from before a reset is ignored by the run after it', async () => {
    const { live, deliver } = mountDeferred()
    live.run()
    live.reset()
    live.run()
    await deliver(1, 1)
    live.pause()
    await deliver(0, 7)
    expect(live.frame.value).toBe(101)
    live.reset()
    live.run()
    live.reset()
    live.run()
    await deliver(2, 7)
    expect(live.frame.value).toBe(-1)
  })

  it('from before a pause is ignored once the run continues', async () => {
    const { live, deliver } = mountDeferred()
    live.run()
    await deliver(0, 1)
    live.pause()
    live.run()
    await deliver(1, 7)
    expect(live.frame.value).toBe(101)
  })

  it('is ignored if the run was paused before its first frame', async () => {
    const { live, deliver } = mountDeferred()
    live.run()
    live.pause()
    await deliver(0, 1)
    expect([live.frame.value, live.touched.value]).toEqual([-1, false])
  })
})

describe('a frame', () => {
  it('is settled once the run is paused, and not while it runs', async () => {
    const live = mountInWindow('audience', () =>
      useLiveRun({
        backends: [['worker', () => (counter = new Counter())]],
        computeFrames: countFrom,
        initialFrame: () => -1,
        settle: (n: number) => n + 100,
      }),
    )
    live.run()
    await counter.next()
    expect(live.frame.value).toBe(1)
    live.pause()
    expect(live.frame.value).toBe(101)
  })

  it('is not sent once the component has gone', async () => {
    const live = mountRun('presenter', undefined, 'keep')
    live.run()
    for (let n = 1; n <= 5; n++) await counter.next()
    unmountAll()
    delete sharedState.demos
    await wait(60)
    expect(sharedState.demos).toBeUndefined()
  })

  it('is sent to the audience at a limited rate', async () => {
    // With a frozen clock all frames fall into one interval.
    const now = vi.spyOn(Date, 'now').mockReturnValue(1e12)
    const onPublish = vi.fn()
    const stop = watch(() => sharedState.demos, onPublish, { flush: 'sync' })
    const [live, audience] = [mountRun('presenter'), mountRun('audience')]
    live.run()
    for (let n = 1; n <= 4; n++) await counter.next()
    expect(live.frame.value).toBe(4)
    expect(onPublish.mock.calls.length).toBeLessThan(3)
    stop()
    await vi.waitFor(() => expect(audience.frame.value).toBe(4))
    now.mockRestore()
    live.reset()
  })
})

describe('a run with onLeave “pause”', () => {
  it('continues where it was when the slide was left', async () => {
    const live = mountRun('audience', undefined, 'pause')
    live.run()
    await counter.next()
    setSlideActive(false)
    await nextTick()
    await counter.next()
    expect([live.frame.value, live.running.value]).toEqual([2, false])
    setSlideActive(true)
    live.run()
    await counter.next()
    expect(live.frame.value).toBe(3)
  })
})

describe('a backend that fails', () => {
  const unsupported: BackendFactory<Counter> = [
    'worker',
    () => {
      throw new Error('no workers here')
    },
  ]

  it('is replaced by the next, which continues from the last frame', async () => {
    const page = new Counter(2)
    const stored = new Counter()
    const live = mountRun('audience', [unsupported, ['page', () => page], ['stored', () => stored]])
    live.run()
    await nextTick()
    await page.next()
    await page.next()
    expect([live.frame.value, live.backend.value]).toEqual([2, 'page'])
    await page.next()
    expect([live.running.value, live.backend.value, page.stopped]).toEqual([true, 'stored', true])
    await stored.next()
    expect(live.frame.value).toBe(3)
  })

  it('leaves the displayed frame if no other backend remains', async () => {
    const live = mountRun('audience', [unsupported])
    live.run()
    await nextTick()
    expect([live.frame.value, live.running.value]).toEqual([-1, false])
  })
})

describe('a hidden tab', () => {
  it('suspends the run until it is visible again', async () => {
    const live = mountRun()
    live.run()
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await counter.next()
    await counter.next()
    expect(live.frame.value).toBe(1)
    hidden.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    await counter.next()
    expect(live.frame.value).toBe(2)
    hidden.mockRestore()
  })
})

describe('useLiveRun in two windows', () => {
  it('displays the presenter’s run to the audience, whose window computes nothing', async () => {
    const startBackend = vi.fn(() => new Counter())
    const [presenter, audience] = [mountRun('presenter'), mountRun('audience', [['worker', startBackend]])]
    presenter.run()
    await counter.next()
    expect([audience.frame.value, audience.running.value, audience.touched.value]).toEqual([1, true, true])
    expect(Object.keys(sharedState.demos!)).toEqual(['vectors run'])
    presenter.pause()
    expect(audience.running.value).toBe(false)
    expect(startBackend).not.toHaveBeenCalled()
  })

  it('reports the audience’s own run, started after the presenter’s was paused', async () => {
    const [presenter, audience] = [mountRun('presenter'), mountRun('audience', [['page', () => own]])]
    const own = new Counter()
    presenter.run()
    await counter.next()
    presenter.pause()
    audience.run()
    await own.next()
    expect([audience.frame.value, audience.running.value, audience.backend.value]).toEqual([1, true, 'page'])
  })

  it('displays the presenter’s next run in place of the audience’s own, which a reset there leaves alone', async () => {
    const own = new Counter()
    const [presenter, audience] = [mountRun('presenter'), mountRun('audience', [['page', () => own]])]
    presenter.run()
    await counter.next()
    audience.run()
    for (let n = 1; n <= 2; n++) await own.next()
    presenter.reset()
    expect([audience.frame.value, own.stopped]).toEqual([2, false])
    presenter.run()
    await counter.next()
    await vi.waitFor(() => expect(own.stopped).toBe(true))
    expect([audience.frame.value, audience.backend.value]).toEqual([1, 'worker'])
  })

  it('displays the presenter’s pause to the audience at once', async () => {
    const own = new Counter()
    const [presenter, audience] = [mountRun('presenter'), mountRun('audience', [['page', () => own]])]
    presenter.run()
    await counter.next()
    audience.run()
    for (let n = 1; n <= 2; n++) await own.next()
    presenter.pause()
    expect([audience.frame.value, audience.running.value, own.stopped]).toEqual([1, false, true])
  })
})

describe('a run of a window that is closed or reloaded', () => {
  /** Mounts a run in both windows. */
  const mountBoth = (resumes: boolean) =>
    [mountRun('presenter', undefined, undefined, resumes), mountRun('audience')] as const
  /** Mounts it in a presenter's window that finds what there was. */
  async function reload(resumes: boolean) {
    const demos = { ...sharedState.demos }
    unmountAll()
    sharedState.demos = demos
    keptDemos.value = new Map(Object.entries(demos))
    const windows = mountBoth(resumes)
    await nextTick()
    await nextTick()
    return windows
  }

  it('is paused on the wall if it can go on, else back at its first frame; what had ended stays', async () => {
    for (const resumes of [true, false]) {
      const [presenter, audience] = mountBoth(resumes)
      presenter.run()
      await counter.next()
      window.dispatchEvent(new Event('pagehide'))
      expect([audience.running.value, audience.frame.value]).toEqual([false, resumes ? 1 : -1])
      presenter.step()
      await counter.next()
      window.dispatchEvent(new Event('pagehide'))
      expect(audience.frame.value).toBe(resumes ? 2 : 1)
      unmountAll()
    }
  })

  it('is paused before what is shown is kept', async () => {
    let kept: string | undefined
    addEventListener('pagehide', () => (kept = sharedState.demos!['vectors run']), { once: true })
    const [presenter] = mountBoth(true)
    presenter.run()
    for (let n = 1; n <= 2; n++) await counter.next()
    window.dispatchEvent(new Event('pagehide'))
    expect(kept).toContain('"frame":2,"running":false')
  })

  it('comes back paused in both windows, and goes on from its frame', async () => {
    const [presenter] = mountBoth(true)
    presenter.run()
    for (let n = 1; n <= 2; n++) await counter.next()
    await vi.waitFor(() => expect(sharedState.demos!['vectors run']).toContain('"frame":2'))
    // Without `pagehide`, as after a crash.
    const [reloaded, audience] = await reload(true)
    expect([reloaded.frame.value, reloaded.running.value, reloaded.backend.value]).toEqual([
      2,
      false,
      'worker',
    ])
    expect([audience.frame.value, audience.running.value]).toEqual([2, false])
    reloaded.step()
    await counter.next()
    expect([reloaded.frame.value, audience.frame.value]).toEqual([3, 3])
    reloaded.reset()
    expect([reloaded.frame.value, audience.frame.value]).toEqual([-1, -1])
  })

  it('is gone in both if it was in progress and cannot go on, or belongs to another click', async () => {
    for (const isAnotherClick of [false, true]) {
      const [presenter] = mountBoth(isAnotherClick)
      presenter.run()
      await counter.next()
      expect(Object.keys(sharedState.demos!)).toEqual(['vectors run'])
      const { demos } = sharedState
      unmountAll()
      sharedState.demos = demos
      if (isAnotherClick) click.value = 1
      const windows = await reload(isAnotherClick)
      expect(windows.map(({ touched }) => touched.value)).toEqual([false, false])
      unmountAll()
    }
  })
})
