// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { useTaps } from './taps'

vi.mock('@slidev/client', () => ({
  useNav: () => ({ next: () => turns.push('next'), prev: () => turns.push('prev') }),
}))
const turns: string[] = []
let page: ReturnType<typeof mount>
beforeEach(() => {
  turns.length = 0
  const sheet = h('div', { id: 'page-root' }, [h('button')])
  page = mount({ setup: () => (useTaps(), () => h('main', [sheet])) }, { attachTo: document.body })
})
afterEach(() => page.unmount())

const right = innerWidth - 40
const touch = (type: string, x: number, y: number, on: string, button: number) =>
  page
    .find(on)
    .element.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button, bubbles: true }))
type Spot = readonly [x: number, y: number]
type Tap = { from?: Spot; to?: Spot; on?: string; button?: number }
/** A finger comes down and is lifted, perhaps elsewhere → the turns that came of it. */
function tap({ from = [right, 300], to = from, on = '#page-root', button = 0 }: Tap) {
  touch('pointerdown', ...from, on, button)
  touch('pointerup', ...to, on, button)
  return turns.splice(0)
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
    touch('pointerup', right, 300, '#page-root', 0)
    expect(turns).toEqual([])
  })
})
