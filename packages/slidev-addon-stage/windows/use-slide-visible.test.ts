// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useSlideVisible } from './use-slide-visible'

vi.mock('@slidev/client', () => ({
  useIsSlideActive: () => slide.active,
  useSlideContext: () => ({ $renderContext: slide.context }),
  useNav: () => ({ isPrintMode: slide.print }),
}))
const slide = { active: ref(true), context: ref('slide'), print: ref(false) }
beforeEach(() => {
  slide.active.value = true
  slide.context.value = 'slide'
  slide.print.value = false
})

it('is true for the current slide in an audience or presenter view, and not in print', () => {
  const visible = useSlideVisible()
  const visibleIn = (context: string) => {
    slide.context.value = context
    return visible.value
  }
  const contexts = ['slide', 'presenter', 'overview', 'previewNext', 'none']
  expect(contexts.map(visibleIn)).toEqual([true, true, false, false, false])
  slide.context.value = 'slide'
  slide.print.value = true
  expect(visible.value).toBe(false)
  slide.print.value = false
  slide.active.value = false
  expect(visible.value).toBe(false)
})
