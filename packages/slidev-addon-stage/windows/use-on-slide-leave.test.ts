// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { useOnSlideLeave } from './use-on-slide-leave'

vi.mock('./use-slide-visible', () => ({ useSlideVisible: () => visible }))
const visible = ref(true)

it('calls the handler when the slide is left and on unmount, not on return', async () => {
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
