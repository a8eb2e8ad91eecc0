// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computed, h, ref, useTemplateRef } from 'vue'
import { initialState, type DiagramState } from './state'
import { useDiagramKeys } from './use-diagram-keys'

const address = ref<DiagramState>(initialState)
const spots = ['models', 'models/tokens', 'models/pretraining', 'frameworks']

/** A page with a search field, some heads and rooms. */
const Page = {
  setup() {
    const root = useTemplateRef<HTMLElement>('root')
    const state = computed(() => address.value)
    const { onArrow } = useDiagramKeys(root, { state, go: (to) => void (address.value = to) })
    return () =>
      h('div', { ref: 'root', onKeydown: onArrow }, [
        h('input', { type: 'search' }),
        ...spots.map((spot) => h('button', { 'data-spot': spot })),
      ])
  },
}

let page: ReturnType<typeof mount>
beforeEach(() => {
  address.value = { floor: 'models', room: 'tokens', step: 0 }
  page = mount(Page, { attachTo: document.body })
})
afterEach(() => page.unmount())

const elementOf = (spot: string) => page.find<HTMLElement>(`[data-spot="${spot}"]`).element
const focusedSpot = () => (document.activeElement as HTMLElement).dataset.spot
function press(key: string, from: Element = document.body, how: KeyboardEventInit = {}) {
  if (from instanceof HTMLElement) from.focus()
  from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
}

describe('arrows', () => {
  it('move the focus between heads and rooms', () => {
    press('ArrowRight', elementOf('models/tokens'))
    expect(focusedSpot()).toBe('models/pretraining')
    press('ArrowDown', elementOf('models/pretraining'))
    expect(focusedSpot()).toBe('frameworks')
  })
  it('do nothing with Ctrl or Shift, and outside the plan', () => {
    press('ArrowRight', elementOf('models/tokens'), { shiftKey: true })
    press('ArrowRight', elementOf('models/tokens'), { ctrlKey: true })
    expect(focusedSpot()).toBe('models/tokens')
    press('ArrowRight', page.find('input').element)
    expect(document.activeElement).toBe(page.find('input').element)
  })
})

describe('/', () => {
  it('goes to the search field', () => {
    press('/')
    expect(document.activeElement).toBe(page.find('input').element)
  })
})

describe('Escape', () => {
  it('goes up a breadcrumb, and the focus to the place that was left', () => {
    press('Escape')
    expect(address.value).toMatchObject({ floor: 'models', room: undefined })
    expect(focusedSpot()).toBe('models/tokens')
    press('Escape')
    expect(address.value.floor).toBeUndefined()
    expect(focusedSpot()).toBe('models')
  })
  it('is left to the field that is written in', () => {
    press('Escape', page.find('input').element)
    expect(address.value.room).toBe('tokens')
  })
  it('does nothing once the page is left', () => {
    page.unmount()
    press('Escape')
    expect(address.value.room).toBe('tokens')
  })
})
