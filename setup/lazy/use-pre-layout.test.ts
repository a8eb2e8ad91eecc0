// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { forceLayout, usePreLayout } from './use-pre-layout'

let idle: (() => void)[] = []
beforeEach(() => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', (id: number) => (idle[id - 1] = () => {}))
})
afterEach(() => vi.unstubAllGlobals())

it('is the slide after the one in view, once the page is idle; of a quick hand the last', async () => {
  const at = ref(3)
  const next = effectScope().run(() => usePreLayout(() => at.value))!
  expect(next.value).toBe(0)
  idle[0]!()
  expect(next.value).toBe(4)
  at.value = 4
  await nextTick()
  at.value = 5
  await nextTick()
  idle.forEach((work) => work())
  expect(next.value).toBe(6)
})

it('lays out what is locked, and leaves it locked', () => {
  const slide = document.createElement('div')
  const seen: string[] = []
  Object.defineProperty(slide, 'offsetHeight', { get: () => seen.push(slide.style.contentVisibility) })
  forceLayout(slide)
  expect(seen).toEqual(['visible'])
  expect(slide.style.contentVisibility).toBe('')
})
