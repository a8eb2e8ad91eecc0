// @vitest-environment happy-dom
import { sharedState } from '@slidev/client'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, ref } from 'vue'
import { usePointer, type PointerControl } from './use-pointer'

const slidev = vi.hoisted(() => ({ showPresenterCursor: { value: true }, isPresenter: { value: false } }))
vi.mock('@slidev/client/state/index.ts', () => ({ showPresenterCursor: slidev.showPresenterCursor }))
vi.mock('@slidev/client', async () => {
  const { reactive } = await import('vue')
  const useNav = () => ({ isPresenter: slidev.isPresenter, currentSlideNo: ref(7), clicks: ref(0) })
  return { sharedState: reactive({}), useNav }
})

const shared = sharedState as { cursor?: object; pointer?: string }
const [there, here] = [
  { x: 10, y: 20 },
  { x: 30, y: 40 },
]
const opened: ReturnType<typeof mount>[] = []
function openWindow(whose: 'presenter' | 'audience'): PointerControl {
  slidev.isPresenter = { value: whose === 'presenter' }
  let control!: PointerControl
  opened.push(mount({ setup: () => ((control = usePointer(computed(() => here))), () => '') }))
  return control
}
const seen = ({ style, position, isSteeredHere }: PointerControl) => [
  style.value,
  position.value,
  isSteeredHere.value,
]
beforeEach(() => {
  delete shared.pointer
  shared.cursor = there
})
afterEach(() => {
  for (const deck of opened.splice(0)) deck.unmount()
})

it('the presenter’s pointer is seen in both windows, where Slidev says it is', () => {
  const [presenter, audience] = [openWindow('presenter'), openWindow('audience')]
  expect(presenter.moveByKey('p')).toBe(true)
  expect(seen(presenter)).toEqual(['dot', there, true])
  expect(seen(audience)).toEqual(['dot', there, false])
  shared.cursor = undefined
  expect(seen(audience), 'beside the slide').toEqual(['dot', undefined, false])
})
it('a window without a presenter follows its own, until the presenter’s next change', () => {
  const audience = openWindow('audience')
  audience.moveByKey('p')
  audience.moveByKey('p')
  expect(seen(audience)).toEqual(['spotlight', here, true])
  openWindow('presenter').moveByKey('p')
  expect(seen(audience)).toEqual(['dot', there, false])
})
it('a presenter who has hidden Slidev’s arrow finds it hidden afterwards', async () => {
  slidev.showPresenterCursor.value = false
  const presenter = openWindow('presenter')
  const arrows: boolean[] = []
  for (const key of ['p', 'p', 'p']) {
    presenter.moveByKey(key)
    await nextTick()
    arrows.push(slidev.showPresenterCursor.value)
  }
  expect(arrows).toEqual([true, true, false])
})
