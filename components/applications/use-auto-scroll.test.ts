// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { useAutoScroll } from './use-auto-scroll'

afterEach(() => vi.unstubAllGlobals())

it('scrolls to the end in the frame after the length has changed, if there is an element', async () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
  const scrollTo = vi.fn()
  const element = shallowRef<HTMLElement | null>(null)
  const length = ref(1)
  const scope = effectScope()
  scope.run(() => useAutoScroll(element, () => length.value))
  length.value = 2
  await nextTick()
  expect(() => frames.forEach((frame) => frame())).not.toThrow()
  element.value = { scrollHeight: 700, scrollTo } as unknown as HTMLElement
  length.value = 3
  await nextTick()
  expect(scrollTo).not.toHaveBeenCalled()
  frames.at(-1)!()
  expect(scrollTo.mock.calls).toEqual([[{ top: 700 }]])
  scope.stop()
})
