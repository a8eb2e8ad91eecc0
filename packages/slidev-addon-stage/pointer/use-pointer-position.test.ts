// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import { usePointerPosition } from './use-pointer-position'

it('the pointer’s place is a share of the slide; beside the slide, and before it is seen, there is none', () => {
  let position!: ReturnType<typeof usePointerPosition>
  const setup = () => ((position = usePointerPosition()), () => h('div', { id: 'slide-content' }))
  const deck = mount({ setup }, { attachTo: document.body })
  deck.element.getBoundingClientRect = () => new DOMRect(100, 50, 800, 450)
  const move = (clientX: number, clientY: number) =>
    deck.element.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }))
  expect(position.value).toBeUndefined()
  move(300, 275)
  expect(position.value).toEqual({ x: 25, y: 50 })
  for (const [x, y] of [
    [99, 275],
    [901, 275],
    [300, 49],
    [300, 501],
  ]) {
    move(x!, y!)
    expect(position.value, `${x}, ${y}`).toBeUndefined()
  }
  deck.unmount()
})
