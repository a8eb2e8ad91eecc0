// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { useWayBack } from './way-back'

const place = (no?: string, path = '/diagram') => ({
  path: no ? `/${no}` : path,
  fullPath: no ? `/${no}?clicks=2` : path,
  params: { no },
})
type Place = ReturnType<typeof place>
const router = vi.hoisted(() => ({
  currentRoute: { value: {} as object },
  afterEach: vi.fn(),
  push: vi.fn(),
}))
vi.mock('vue-router', () => ({ useRouter: () => router }))

let page: ReturnType<typeof mount>
let here = place('39')
beforeEach(() => {
  router.push.mockClear()
  router.currentRoute.value = here = place('39')
  page = mount({ setup: () => (useWayBack(), () => h('div')) })
})
afterEach(() => {
  page.unmount()
  tall(0)
})
const tall = (px: number) =>
  Object.defineProperty(document.documentElement, 'scrollHeight', { configurable: true, value: px })
function goTo(to: Place): void {
  router.currentRoute.value = to
  ;(router.afterEach.mock.lastCall![0] as (to: Place, from: Place) => void)(to, here)
  here = to
}
/** → whether the browser was kept from doing its own. */
function press(key: string, how: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...how })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

it.each(['PageDown', 'PageUp'])('leads back by %s to the slide that was left', (key) => {
  const slidev = vi.fn()
  window.addEventListener('keydown', slidev, { once: true })
  goTo(place())
  goTo(place())
  expect(press(key)).toBe(true)
  expect(slidev).not.toHaveBeenCalled()
  expect(router.push.mock.calls).toEqual([['/39?clicks=2']])
})
it('leads back by PageUp from the top of a page that scrolls', () => {
  goTo(place())
  tall(5000)
  expect(press('PageUp')).toBe(true)
})
it('once, however long the key is held', () => {
  goTo(place())
  expect(press('PageDown', { repeat: true })).toBe(true)
  expect(router.push).not.toHaveBeenCalled()
})
it.each([
  ['on a slide', () => {}, 'PageDown'],
  ['where no slide was left', () => void (router.currentRoute.value = place()), 'PageDown'],
  ['while the page can be scrolled', () => (goTo(place()), tall(5000)), 'PageDown'],
  ['on another page', () => goTo(place(undefined, '/handout')), 'PageDown'],
  ['by another key', () => goTo(place()), 'ArrowRight'],
])('does nothing %s', (_, go, key) => {
  go()
  expect(press(key)).toBe(false)
  expect(router.push).not.toHaveBeenCalled()
})
it('with a held Control it is the browser’s', () => {
  goTo(place())
  expect(press('PageDown', { ctrlKey: true })).toBe(false)
})
