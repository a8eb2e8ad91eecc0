// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { mountInWindow, setSlideActive, sharedState } from '../slidev.test-helper'
import { useSyncedRef } from './use-synced-ref'

vi.mock('@slidev/client', () => import('../slidev.test-helper'))
beforeEach(() => {
  delete sharedState.demos
  setSlideActive(true)
})
const mountCounter = (whose: 'presenter' | 'audience') =>
  mountInWindow(whose, () => useSyncedRef(0, 'counter'))

it('is in step with the presenter’s window, in windows opened before and after a change', () => {
  const [audience, presenter] = [mountCounter('audience'), mountCounter('presenter')]
  expect([audience.value, presenter.value]).toEqual([0, 0])
  presenter.value++
  expect([audience.value, presenter.value, mountCounter('audience').value]).toEqual([1, 1, 1])
})

it('keeps its value when the slide is left', async () => {
  const presenter = mountCounter('presenter')
  presenter.value = 3
  setSlideActive(false)
  await Promise.resolve()
  setSlideActive(true)
  expect(presenter.value).toBe(3)
})

it('changes nothing in the presenter’s window if the audience sets it', () => {
  const [audience, presenter] = [mountCounter('audience'), mountCounter('presenter')]
  audience.value = 5
  expect(presenter.value).toBe(0)
  presenter.value = 2
  expect(audience.value).toBe(2)
})
