// @vitest-environment happy-dom
import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref, type ComputedRef } from 'vue'
import { useSteps } from './use-steps'

beforeEach(() => vi.stubGlobal('__DEV__', false))
vi.mock('@slidev/client', () => ({ useSlideContext: () => ({ $clicksContext: context }) }))

const clicks = ref(0)
/** Slidev's clicks context. */
let context: ReturnType<typeof createClicksContextBase>
beforeEach(() => {
  clicks.value = 0
  context = createClicksContextBase(clicks)
})

/** Mounts a slide with these components; `at` returns their steps at a click, `dropLast` unmounts the last of them. */
function mountSlide(...setups: (() => ComputedRef<number>)[]) {
  const steps: ComputedRef<number>[] = []
  const hasLast = ref(true)
  const componentOf = (setup: () => ComputedRef<number>) => ({
    setup() {
      steps.push(setup())
      return () => h('div')
    },
  })
  const components = setups.map(componentOf)
  mount({
    setup() {
      context.setup()
      return () =>
        h(
          'div',
          (hasLast.value ? components : components.slice(0, -1)).map((component) => h(component)),
        )
    },
  })
  function at(click: number): number[] {
    clicks.value = click
    return steps.map((step) => step.value)
  }
  function dropLast(): Promise<void> {
    hasLast.value = false
    return nextTick()
  }
  return { at, dropLast }
}

describe('useSteps', () => {
  it('counts the clicks from 0 to their number, one component after the other', () => {
    const { at } = mountSlide(
      () => useSteps(2),
      () => useSteps(3),
    )
    expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [2, 3]]) // prettier-ignore
    expect(at(1)).toEqual([1, 0])
  })
  it('starts at the given click', () => {
    const { at } = mountSlide(() => useSteps(2, 4))
    expect([3, 4, 5].map(at)).toEqual([[0], [1], [2]])
  })
  it('removes its clicks from the slide on unmount', async () => {
    const { dropLast } = mountSlide(
      () => useSteps(2),
      () => useSteps(3),
    )
    expect(context.total).toBe(5)
    await dropLast()
    expect(context.total).toBe(2)
  })
})
