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

it('a slide is shown where it is the one, in a window that shows it, and not in print', () => {
  const shown = useSlideVisible()
  const contexts = ['slide', 'presenter', 'overview', 'previewNext', 'none']
  expect(contexts.map((context) => ((slide.context.value = context), shown.value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  slide.context.value = 'slide'
  slide.print.value = true
  expect(shown.value).toBe(false)
  slide.print.value = false
  slide.active.value = false
  expect(shown.value).toBe(false)
})
