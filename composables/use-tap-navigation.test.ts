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
  const sheet = h('div', { id: 'page-root' }, [h('button')])
  page = mount({ setup: () => (useTapNavigation(), () => h('main', [sheet])) }, { attachTo: document.body })
})
afterEach(() => page.unmount())

const right = innerWidth - 40
const dispatchPointer = (type: string, x: number, y: number, on: string, button: number) =>
  page
    .find(on)
    .element.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button, bubbles: true }))
type Position = readonly [x: number, y: number]
type Tap = { from?: Position; to?: Position; on?: string; button?: number }
/** A finger comes down and is lifted, perhaps elsewhere → the turns that came of it. */
function tap({ from = [right, 300], to = from, on = '#page-root', button = 0 }: Tap) {
  dispatchPointer('pointerdown', ...from, on, button)
  dispatchPointer('pointerup', ...to, on, button)
  return navigations.splice(0)
}

describe('a tap beside the sheet', () => {
  it('turns on at the right, back at the left', () => {
    expect(tap({})).toEqual(['next'])
    expect(tap({ from: [40, 300] })).toEqual(['prev'])
    expect(tap({ to: [right + 6, 306] })).toEqual(['next'])
  })
  it('is none where the finger went on', () => {
    expect(tap({ to: [right - 60, 300] })).toEqual([])
    expect(tap({ to: [right, 320] })).toEqual([])
  })
  it('is none on something, nor with another button', () => {
    expect(tap({ on: 'button' })).toEqual([])
    expect(tap({ button: 2 })).toEqual([])
  })
  it('turns once', () => {
    tap({})
    dispatchPointer('pointerup', right, 300, '#page-root', 0)
    expect(navigations).toEqual([])
  })
})
