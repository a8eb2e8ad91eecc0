// @vitest-environment happy-dom
import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref, type ComputedRef } from 'vue'
import { useSteps } from './use-steps'

vi.stubGlobal('__DEV__', false)
vi.mock('@slidev/client', () => ({ useSlideContext: () => ({ $clicksContext: context }) }))

const clicks = ref(0)
/** Slidev's own count of a slide's clicks. */
let context: ReturnType<typeof createClicksContextBase>
beforeEach(() => {
  clicks.value = 0
  context = createClicksContextBase(clicks)
})

/** A slide of these parts, the last of which can go → their steps. */
function slideOf(...parts: (() => ComputedRef<number>)[]) {
  const [steps, last]: [ComputedRef<number>[], ReturnType<typeof ref<boolean>>] = [[], ref(true)]
  const part = (setup: () => ComputedRef<number>) => ({ setup: () => (steps.push(setup()), () => h('div')) })
  const all = parts.map(part)
  mount({
    setup() {
      context.setup()
      return () =>
        h(
          'div',
          (last.value ? all : all.slice(0, -1)).map((one) => h(one)),
        )
    },
  })
  const at = (click: number) => ((clicks.value = click), steps.map((step) => step.value))
  return { at, dropLast: () => ((last.value = false), nextTick()) }
}

describe('click steps', () => {
  it('follow the clicks from 0 to their number, one component after the other', () => {
    const { at } = slideOf(
      () => useSteps(2),
      () => useSteps(3),
    )
    expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [2, 3]]) // prettier-ignore
    expect(at(1)).toEqual([1, 0])
  })
  it('begin where they are told to', () => {
    const { at } = slideOf(() => useSteps(2, 4))
    expect([3, 4, 5].map(at)).toEqual([[0], [1], [2]])
  })
  it('are the slide’s as long as the component is there', async () => {
    const { dropLast } = slideOf(
      () => useSteps(2),
      () => useSteps(3),
    )
    expect(context.total).toBe(5)
    await dropLast()
    expect(context.total).toBe(2)
  })
})
