// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref, watch } from 'vue'
import { useLiveRun, type BackendFactory } from './use-live-run'
import { mountInWindow, sharedState, setSlideActive } from './slidev.test-helper'

vi.mock('@slidev/client', () => import('./slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('./slidev.test-helper'))

/** A worker that counts, when it is let to; `after` that number it breaks. */
class Counter {
  stopped = false
  private go: () => void = () => {}
  constructor(private readonly after = Infinity) {}
  async count(to: number): Promise<number> {
    await new Promise<void>((go) => (this.go = go))
    if (this.stopped || to > this.after) throw new Error('broken')
    return to
  }
  next = async () => {
    this.go()
    await new Promise((done) => setTimeout(done))
  }
  stop = () => (this.stopped = true)
}

async function* countFrom(counter: Counter, from: number | undefined, once: boolean) {
  for (let n = from ?? 0; n < 5;) {
    yield (n = await counter.count(n + 1))
    if (once) return
  }
}

const click = ref(0)
let counter: Counter
const mountRun = (
  whose: 'presenter' | 'audience' = 'audience',
  hires?: readonly BackendFactory<Counter>[],
  leaving?: 'keep' | 'pause',
) =>
  mountInWindow(whose, () =>
    useLiveRun({
      backends: hires ?? [['worker', () => (counter = new Counter())]],
      computeFrames: countFrom,
      initialFrame: () => -1,
      isDone: (n) => n === 5,
      resetOn: () => click.value,
      onLeave: leaving,
    }),
  )

beforeEach(() => {
  delete sharedState.demos
  click.value = 0
  setSlideActive(true)
})

describe('a live run', () => {
  it('shows what is stored, then each frame, then rests', async () => {
    const live = mountRun()
    expect([live.frame.value, live.touched.value, live.running.value]).toEqual([-1, false, false])
    live.run()
    for (let n = 1; n <= 5; n++) {
      expect(live.running.value).toBe(true)
      await counter.next()
      expect(live.frame.value).toBe(n)
    }
    expect([live.running.value, live.backend.value]).toEqual([false, 'worker'])
  })

  it('goes on where it was paused; a frame on its way counts', async () => {
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

  it('shows the audience the frame that was on its way when it was paused', async () => {
    const [live, theirs] = [mountRun('presenter'), mountRun('audience')]
    live.run()
    await nextTick()
    await counter.next()
    live.pause()
    await counter.next()
    expect([live.frame.value, theirs.frame.value]).toEqual([2, 2])
  })

  it('begins anew after a reset, and hears nothing more of the old run', async () => {
    const live = mountRun()
    live.run()
    await counter.next()
    const old = counter
    live.reset()
    expect([live.frame.value, live.touched.value, old.stopped]).toEqual([-1, false, true])
    await old.next()
    expect(live.frame.value).toBe(-1)
    live.run()
    await counter.next()
    expect(live.frame.value).toBe(1)
  })

  it('begins anew when it is pressed after its end', async () => {
    const live = mountRun()
    live.run()
    for (let n = 1; n <= 5; n++) await counter.next()
    const old = counter
    live.step()
    expect([live.frame.value, old.stopped]).toEqual([-1, true])
    await counter.next()
    expect(live.frame.value).toBe(1)
  })

  it('is reset at another click and when the slide is left', async () => {
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

  it('keeps what is finished, where it is told to, and nothing that is not', async () => {
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

describe('a frame', () => {
  it('looks as it does at rest once nothing runs, and as it comes while it does', async () => {
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

  it('is told to the audience now and then, and not each of many', async () => {
    // No time passes between them.
    const now = vi.spyOn(Date, 'now').mockReturnValue(1e12)
    const told = vi.fn()
    const stop = watch(() => sharedState.demos, told, { flush: 'sync' })
    const live = mountRun('presenter')
    live.run()
    for (let n = 1; n <= 4; n++) await counter.next()
    expect(live.frame.value).toBe(4)
    expect(told.mock.calls.length).toBeLessThan(3)
    stop()
    now.mockRestore()
    live.reset()
    // What is still to be told is not the next run's.
    await new Promise((done) => setTimeout(done, 60))
  })
})

describe('a run that waits while other slides are shown', () => {
  it('goes on from where it was', async () => {
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

describe('a worker that fails', () => {
  const refuses: BackendFactory<Counter> = [
    'worker',
    () => {
      throw new Error('no workers here')
    },
  ]

  it('is followed by the next, which goes on from the last frame', async () => {
    const page = new Counter(2)
    const store = new Counter()
    const live = mountRun('audience', [refuses, ['page', () => page], ['stored', () => store]])
    live.run()
    await nextTick()
    await page.next()
    await page.next()
    expect([live.frame.value, live.backend.value]).toEqual([2, 'page'])
    await page.next()
    expect([live.running.value, live.backend.value, page.stopped]).toEqual([true, 'stored', true])
    await store.next()
    expect(live.frame.value).toBe(3)
  })

  it('leaves what was shown when there is nobody left', async () => {
    const live = mountRun('audience', [refuses])
    live.run()
    await nextTick()
    expect([live.frame.value, live.running.value]).toEqual([-1, false])
  })
})

describe('a hidden tab', () => {
  it('waits until it is seen again', async () => {
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

describe('two windows', () => {
  it('show the presenter’s run; the audience’s computes nothing', async () => {
    const hire = vi.fn(() => new Counter())
    const [mine, theirs] = [mountRun('presenter'), mountRun('audience', [['worker', hire]])]
    mine.run()
    await counter.next()
    expect([theirs.frame.value, theirs.running.value, theirs.touched.value]).toEqual([1, true, true])
    mine.pause()
    expect(theirs.running.value).toBe(false)
    expect(hire).not.toHaveBeenCalled()
  })

  it('show what is stored once the window that computes is closed', async () => {
    const [mine, theirs] = [mountRun('presenter'), mountRun('audience')]
    mine.run()
    await counter.next()
    expect(theirs.touched.value).toBe(true)
    window.dispatchEvent(new Event('pagehide'))
    expect([theirs.touched.value, theirs.frame.value]).toEqual([false, -1])
  })
})
