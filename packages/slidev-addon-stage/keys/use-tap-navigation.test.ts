// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { useTapNavigation } from './use-tap-navigation'

vi.mock('@slidev/client', () => ({
  useNav: () => ({ next: () => navigations.push('next'), prev: () => navigations.push('prev') }),
}))
const navigations: string[] = []
let page: ReturnType<typeof mount>
beforeEach(() => {
  navigations.length = 0
  const root = h('div', { id: 'page-root' }, [h('button')])
  page = mount({ setup: () => (useTapNavigation(), () => h('main', [root])) }, { attachTo: document.body })
})
afterEach(() => page.unmount())

const right = innerWidth - 40
const dispatchPointer = (type: string, x: number, y: number, on: string, button: number) =>
  page
    .find(on)
    .element.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button, bubbles: true }))
type Position = readonly [x: number, y: number]
type Tap = { from?: Position; to?: Position; on?: string; button?: number }
/** A pointer goes down and up, perhaps elsewhere; returns the navigations. */
function tap({ from = [right, 300], to = from, on = '#page-root', button = 0 }: Tap) {
  dispatchPointer('pointerdown', ...from, on, button)
  dispatchPointer('pointerup', ...to, on, button)
  return navigations.splice(0)
}

describe('a tap beside the slide', () => {
  it('navigates forwards in the right half, back in the left', () => {
    expect(tap({})).toEqual(['next'])
    expect(tap({ from: [40, 300] })).toEqual(['prev'])
    expect(tap({ from: [innerWidth / 2, 300] })).toEqual(['prev'])
    expect(tap({ to: [right + 6, 308] })).toEqual(['next'])
  })
  it('is ignored if the pointer moved too far', () => {
    expect(tap({ to: [right - 60, 300] })).toEqual([])
    expect(tap({ to: [right, 320] })).toEqual([])
  })
  it('is ignored on a control, and with another button', () => {
    expect(tap({ on: 'button' })).toEqual([])
    expect(tap({ button: 2 })).toEqual([])
  })
  it('navigates once', () => {
    tap({})
    dispatchPointer('pointerup', right, 300, '#page-root', 0)
    expect(navigations).toEqual([])
  })
})
