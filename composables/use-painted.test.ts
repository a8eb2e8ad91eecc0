// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { h, type Ref } from 'vue'
import { usePainted } from './use-painted'

it('a slide is settled once it was drawn', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
  const made: Ref<boolean>[] = []
  mount({ setup: () => (made.push(usePainted()), () => h('div')) })
  const after = [0, 1].map(() => (frames.shift()?.(), made[0]!.value))
  expect(after).toEqual([false, true])
})
