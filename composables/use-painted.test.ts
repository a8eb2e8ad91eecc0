// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { h, type Ref } from 'vue'
import { usePainted } from './use-painted'

it('turns true in the second frame after mounting', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
  const painted: Ref<boolean>[] = []
  mount({ setup: () => (painted.push(usePainted()), () => h('div')) })
  const after = [0, 1].map(() => (frames.shift()?.(), painted[0]!.value))
  expect(after).toEqual([false, true])
})
