// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { forceLayout, preLayoutNo, usePreLayout } from './use-pre-layout'

let idle: (() => void)[] = []
beforeEach(() => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', (id: number) => (idle[id - 1] = () => {}))
})
afterEach(() => vi.unstubAllGlobals())

it('is the number of the next slide once the page is idle, after quick changes that of the last', async () => {
  const currentNo = ref(3)
  effectScope().run(() => usePreLayout(() => currentNo.value))
  expect(preLayoutNo.value).toBe(0)
  idle[0]!()
  expect(preLayoutNo.value).toBe(4)
  currentNo.value = 4
  await nextTick()
  currentNo.value = 5
  await nextTick()
  idle.forEach((work) => work())
  expect(preLayoutNo.value).toBe(6)
})

it('forceLayout measures with content-visibility: visible, and restores it', () => {
  const slide = document.createElement('div')
  const visibilities: string[] = []
  Object.defineProperty(slide, 'offsetHeight', {
    get: () => visibilities.push(slide.style.contentVisibility),
  })
  forceLayout(slide)
  expect(visibilities).toEqual(['visible'])
  expect(slide.style.contentVisibility).toBe('')
})
