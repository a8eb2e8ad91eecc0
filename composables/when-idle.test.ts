// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useWhenIdle } from './when-idle'

vi.mock('./shown', () => ({ useShown: () => shown }))
const page = vi.hoisted(() => ({ idle: [] as (() => void)[] }))
vi.mock('./idle', () => ({
  whenIdle: (work: () => void) => {
    page.idle.push(work)
    return () => void page.idle.splice(page.idle.indexOf(work), 1)
  },
}))

const shown = ref(false)
const work = vi.fn()
let one: ReturnType<typeof mount>
const slide = () => (one = mount({ setup: () => (useWhenIdle(work), () => h('div')) }))
async function show(on: boolean, ms = 0) {
  shown.value = on
  await nextTick()
  vi.advanceTimersByTime(ms)
}
/** The page has nothing else to do. */
const rest = () => page.idle.splice(0).forEach((go) => go())

beforeEach(() => {
  vi.useFakeTimers()
  shown.value = false
  page.idle.length = 0
  work.mockClear()
})
afterEach(() => {
  one.unmount()
  vi.useRealTimers()
})

describe('what a slide fetches at rest', () => {
  it('waits until it has been shown for a while, and the page is idle; each time', async () => {
    slide()
    vi.advanceTimersByTime(5000)
    rest()
    expect(work).not.toHaveBeenCalled()
    for (const times of [1, 2]) {
      await show(true, 999)
      rest()
      expect(work).toHaveBeenCalledTimes(times - 1)
      vi.advanceTimersByTime(1)
      rest()
      expect(work).toHaveBeenCalledTimes(times)
      await show(false)
    }
  })
  it.each([500, 1500])('is called off when the slide is left after %i ms', async (ms) => {
    slide()
    await show(true, ms)
    await show(false, 5000)
    rest()
    expect(work).not.toHaveBeenCalled()
  })
  it('is called off when it is taken down', async () => {
    slide()
    await show(true, 1500)
    one.unmount()
    rest()
    expect(work).not.toHaveBeenCalled()
  })
})
