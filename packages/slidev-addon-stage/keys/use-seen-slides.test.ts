// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, reactive } from 'vue'
import { useSeenSlides } from './use-seen-slides'

const position = reactive({ no: 1, clicks: 0 })
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: computed(() => position.no),
    clicks: computed(() => position.clicks),
    go: (no: number, clicks: number) => Object.assign(position, { no, clicks }),
  }),
}))

let goBack: () => void
beforeEach(() => {
  Object.assign(position, { no: 1, clicks: 0 })
  mount({ setup: () => ((goBack = useSeenSlides()), () => '') })
})
async function turnTo(no: number, clicks = 0): Promise<void> {
  Object.assign(position, { no, clicks })
  await nextTick()
}
async function back(): Promise<string> {
  goBack()
  await nextTick()
  return `${position.no}@${position.clicks}`
}

it('goes back through the slides seen before, each at its click', async () => {
  await turnTo(5)
  await turnTo(5, 3)
  await turnTo(40)
  await turnTo(41, 1)
  expect([await back(), await back(), await back(), await back()]).toEqual(['40@0', '5@3', '1@0', '1@0'])
})
it('remembers the slides seen after it went back', async () => {
  await turnTo(5)
  await back()
  await turnTo(9)
  expect(await back()).toBe('1@0')
})
