// @vitest-environment happy-dom
import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, ref, type ComputedRef, type Ref } from 'vue'
import { useSettled, useSteps } from './steps'

vi.mock('@slidev/client', () => ({ useSlideContext: () => ({ $clicksContext: slide }) }))

vi.stubGlobal('__DEV__', false)

const clicks = ref(0)
/** Slidev's own count of a slide's clicks. */
let slide: ReturnType<typeof createClicksContextBase>
function shown<T>(setup: () => T) {
  let given: T
  const page = mount({ setup: () => ((given = setup()), () => h('div')) })
  return { given: given!, unmount: () => page.unmount() }
}
const at = (click: number, ...steps: ComputedRef<number>[]) => {
  clicks.value = click
  return steps.map((step) => step.value)
}
beforeEach(() => {
  clicks.value = 0
  slide = createClicksContextBase(clicks)
})

describe('click steps', () => {
  it('follow the clicks from 0 to their number, one component after the other', () => {
    const [one, other] = [shown(() => useSteps(2)).given, shown(() => useSteps(3)).given]
    const steps = [0, 1, 2, 3, 4, 5].map((click) => at(click, one, other))
    expect(steps).toEqual([[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [2, 3]]) // prettier-ignore
    expect(at(1, one, other)).toEqual([1, 0])
  })
  it('begin where they are told to', () => {
    const step = shown(() => useSteps(2, 4)).given
    expect([3, 4, 5].map((click) => at(click, step)[0])).toEqual([0, 1, 2])
  })
  it('are the slide’s as long as the component is there', () => {
    const [, second] = [shown(() => useSteps(2)), shown(() => useSteps(3))]
    expect(slide.total).toBe(5)
    second.unmount()
    expect(slide.total).toBe(2)
  })
})

it('a slide is settled once it was drawn', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
  const settled: Ref<boolean> = shown(useSettled).given
  const after = [0, 1].map(() => (frames.shift()?.(), settled.value))
  expect(after).toEqual([false, true])
})
