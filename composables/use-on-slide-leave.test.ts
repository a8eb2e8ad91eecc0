// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useOnSlideLeave } from './use-on-slide-leave'

vi.mock('./use-slide-visible', () => ({ useSlideVisible: () => visible }))
const visible = ref(true)

it('work stops when its slide is left, and when it is taken down; not when one comes back', async () => {
  const stop = vi.fn()
  const demo = mount({ setup: () => (useOnSlideLeave(stop), () => h('div')) })
  expect(stop).not.toHaveBeenCalled()
  visible.value = false
  await nextTick()
  expect(stop).toHaveBeenCalledTimes(1)
  visible.value = true
  await nextTick()
  expect(stop).toHaveBeenCalledTimes(1)
  demo.unmount()
  expect(stop).toHaveBeenCalledTimes(2)
})
