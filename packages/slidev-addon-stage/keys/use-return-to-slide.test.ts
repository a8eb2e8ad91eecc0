// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { useReturnToSlide } from './use-return-to-slide'

const routeOf = (no?: string, path = '/diagram') => ({
  path: no ? `/${no}` : path,
  fullPath: no ? `/${no}?clicks=2` : path,
  params: { no },
})
type RouteStub = ReturnType<typeof routeOf>
const router = vi.hoisted(() => ({
  currentRoute: { value: {} as object },
  afterEach: vi.fn(),
  push: vi.fn(),
}))
vi.mock('@slidev/client', () => ({ useNav: () => ({ router }) }))

let page: ReturnType<typeof mount>
let currentRoute = routeOf('39')
beforeEach(() => {
  router.push.mockClear()
  router.currentRoute.value = currentRoute = routeOf('39')
  page = mount({ setup: () => (useReturnToSlide(['/diagram']), () => h('div')) })
})
afterEach(() => {
  page.unmount()
  setScroll({ scrollHeight: 0, scrollTop: 0, clientHeight: 0 })
})
const setScroll = (px: { scrollHeight: number; scrollTop?: number; clientHeight?: number }) =>
  Object.entries(px).map(([name, value]) =>
    Object.defineProperty(document.documentElement, name, { configurable: true, value }),
  )
function navigateTo(to: RouteStub): void {
  router.currentRoute.value = to
  ;(router.afterEach.mock.lastCall![0] as (to: RouteStub, from: RouteStub) => void)(to, currentRoute)
  currentRoute = to
}
/** Presses a key; returns whether the browser’s default was prevented. */
function press(key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...init })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

it.each(['PageDown', 'PageUp'])('returns to the last slide by %s', (key) => {
  const slidev = vi.fn()
  window.addEventListener('keydown', slidev, { once: true })
  navigateTo(routeOf())
  navigateTo(routeOf())
  expect(press(key)).toBe(true)
  expect(slidev).not.toHaveBeenCalled()
  expect(router.push.mock.calls).toEqual([['/39?clicks=2']])
})
it('returns by PageUp from the top of a page that scrolls', () => {
  navigateTo(routeOf())
  setScroll({ scrollHeight: 5000 })
  expect(press('PageUp')).toBe(true)
})
it.each([
  ['PageUp', 0, 601, true],
  ['PageUp', 1, 601, false],
  ['PageDown', 99, 601, false],
  ['PageDown', 100, 601, true],
  ['PageDown', 100, 602, false],
])(
  'by %s scrolls a page first as far as it can: %i of %i px, returns: %s',
  (key, scrollTop, scrollHeight, returns) => {
    navigateTo(routeOf())
    setScroll({ scrollTop, scrollHeight, clientHeight: 500 })
    expect(press(key)).toBe(returns)
  },
)
it('returns once however long the key is held', () => {
  navigateTo(routeOf())
  expect(press('PageDown', { repeat: true })).toBe(true)
  expect(router.push).not.toHaveBeenCalled()
})
it.each([
  ['on a slide', () => {}, 'PageDown'],
  ['without a slide to return to', () => void (router.currentRoute.value = routeOf()), 'PageDown'],
  [
    'while the page can be scrolled',
    () => {
      navigateTo(routeOf())
      setScroll({ scrollHeight: 5000 })
    },
    'PageDown',
  ],
  ['on another page', () => navigateTo(routeOf(undefined, '/handout')), 'PageDown'],
  ['on another key', () => navigateTo(routeOf()), 'ArrowRight'],
])('does nothing %s', (_, arrange, key) => {
  arrange()
  expect(press(key)).toBe(false)
  expect(router.push).not.toHaveBeenCalled()
})
it('leaves the key to the browser with Ctrl', () => {
  navigateTo(routeOf())
  expect(press('PageDown', { ctrlKey: true })).toBe(false)
})
