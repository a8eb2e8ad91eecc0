// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useWhenIdle } from './use-when-idle'

vi.mock('slidev-addon-stage', () => ({ useSlideVisible: () => visible }))
const page = vi.hoisted(() => ({ idle: [] as (() => void)[] }))
vi.mock('slidev-addon-web', () => ({
  runWhenIdle: (work: () => void) => {
    page.idle.push(work)
    return () => void page.idle.splice(page.idle.indexOf(work), 1)
  },
}))

const visible = ref(false)
const work = vi.fn()
let mounted: ReturnType<typeof mount>
const mountSlide = () => (mounted = mount({ setup: () => (useWhenIdle(work), () => h('div')) }))
async function setVisible(on: boolean, ms = 0) {
  visible.value = on
  await nextTick()
  vi.advanceTimersByTime(ms)
}
/** The page becomes idle. */
const flushIdle = () => page.idle.splice(0).forEach((callback) => callback())

beforeEach(() => {
  vi.useFakeTimers()
  visible.value = false
  page.idle.length = 0
  work.mockClear()
})
afterEach(() => {
  mounted.unmount()
  vi.useRealTimers()
})

describe('useWhenIdle', () => {
  it('runs each time the slide has been visible for a while and the page is idle', async () => {
    mountSlide()
    vi.advanceTimersByTime(5000)
    flushIdle()
    expect(work).not.toHaveBeenCalled()
    for (const times of [1, 2]) {
      await setVisible(true, 999)
      flushIdle()
      expect(work).toHaveBeenCalledTimes(times - 1)
      vi.advanceTimersByTime(1)
      flushIdle()
      expect(work).toHaveBeenCalledTimes(times)
      await setVisible(false)
    }
  })
  it('runs on a slide that is visible from the start', () => {
    visible.value = true
    mountSlide()
    vi.advanceTimersByTime(1000)
    flushIdle()
    expect(work).toHaveBeenCalledTimes(1)
  })
  it.each([500, 1500])('is cancelled when the slide is left after %i ms', async (ms) => {
    mountSlide()
    await setVisible(true, ms)
    await setVisible(false, 5000)
    flushIdle()
    expect(work).not.toHaveBeenCalled()
  })
  it('is cancelled on unmount', async () => {
    mountSlide()
    await setVisible(true, 1500)
    mounted.unmount()
    flushIdle()
    expect(work).not.toHaveBeenCalled()
  })
})
