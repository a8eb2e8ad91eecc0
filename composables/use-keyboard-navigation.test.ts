// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, ref } from 'vue'
import { useKeyboardNavigation } from './use-keyboard-navigation'

const overview = vi.hoisted(() => ({ value: false }))
vi.mock('@slidev/client/state/index.ts', () => ({ showOverview: overview }))
vi.mock('@slidev/client', () => ({ useNav: () => nav }))

const navigations: string[] = []
const recordNavigation = (how: string) => () => void navigations.push(how)
const nav = {
  next: recordNavigation('next'),
  prev: recordNavigation('prev'),
  nextSlide: recordNavigation('next slide'),
  prevSlide: recordNavigation('previous slide'),
  hasPrimarySlide: ref(true),
}
/** What Slidev hears itself. */
const slidevKeydown = vi.fn()

let deck: ReturnType<typeof mount>
beforeEach(() => {
  navigations.length = 0
  overview.value = false
  nav.hasPrimarySlide.value = true
  slidevKeydown.mockClear()
  const things = ['button', 'input', 'textarea', 'summary'].map((name) => h(name))
  const more = [h('a', { href: '#/2' }), h('input', { type: 'range' }), h('p', { tabindex: 0 })]
  deck = mount(
    { setup: () => (useKeyboardNavigation(), () => h('div', [...things, ...more])) },
    { attachTo: document.body },
  )
  window.addEventListener('keydown', slidevKeydown)
})
afterEach(() => {
  window.removeEventListener('keydown', slidevKeydown)
  deck.unmount()
})

const elementOf = (what: string) => deck.find<HTMLElement>(what).element
/** Presses a key on a thing → the turns that came of it, and whether the browser was kept from doing its own. */
function press(key: string, on: Element = document.body, how: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how })
  on.dispatchEvent(event)
  return { turned: navigations.splice(0), kept: event.defaultPrevented }
}
const dispatchPointer = (type: string, on: Element) =>
  void on.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))

describe('a clicker', () => {
  it('turns the talk once, whatever has the focus, and Slidev does not turn it again', () => {
    const anywhere = [document.body, ...['button', 'input', 'textarea', 'a', '[type=range]'].map(elementOf)]
    for (const on of anywhere) {
      expect(press('PageDown', on)).toEqual({ turned: ['next'], kept: true })
      expect(press('PageUp', on)).toEqual({ turned: ['prev'], kept: true })
    }
    expect(slidevKeydown).not.toHaveBeenCalled()
  })
  it('turns it where a field would keep its keys', () => {
    elementOf('input').addEventListener('keydown', (event) => event.stopPropagation())
    expect(press('PageDown', elementOf('input')).turned).toEqual(['next'])
  })
  it('turns once however long it is held', () =>
    expect(press('PageDown', document.body, { repeat: true })).toEqual({ turned: [], kept: true }))
  it.each(['ctrlKey', 'metaKey', 'altKey'])('with %s it is the browser’s', (key) =>
    expect(press('PageDown', document.body, { [key]: true })).toEqual({ turned: [], kept: false }),
  )
  it('is the page’s where no slide is shown', () => {
    nav.hasPrimarySlide.value = false
    expect(press('PageDown')).toEqual({ turned: [], kept: false })
  })
})

describe('arrows', () => {
  it.each(['button', 'a', 'summary'])('turn slides on a %s, which has no use for them, and once', (what) => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
    expect(keys.flatMap((key) => press(key, elementOf(what)).turned)).toEqual([
      'next',
      'prev',
      'next slide',
      'previous slide',
    ])
    expect(slidevKeydown).not.toHaveBeenCalled()
  })
  it('are Slidev’s where nothing has the focus, a field’s in a field, and the overview’s there', () => {
    expect(press('ArrowRight').turned).toEqual([])
    expect(press('ArrowRight', elementOf('[type=range]')).turned).toEqual([])
    overview.value = true
    expect(press('ArrowRight', elementOf('button')).turned).toEqual([])
    expect(slidevKeydown).toHaveBeenCalledTimes(3)
  })
  it('are a demo’s that uses them', () => {
    elementOf('button').addEventListener('keydown', (event) => event.preventDefault())
    expect(press('ArrowRight', elementOf('button')).turned).toEqual([])
  })
})

describe('the focus', () => {
  it('is given up with Escape', () => {
    elementOf('input').focus()
    expect(press('Escape', elementOf('input')).kept).toBe(true)
    expect(document.activeElement).toBe(document.body)
    expect(press('Escape').kept).toBe(false)
  })
  it.each(['button', 'a', '[type=range]', 'p'])('that a pointer gave a %s goes when it is up', (what) => {
    dispatchPointer('pointerdown', elementOf(what))
    elementOf(what).focus()
    expect(document.activeElement).toBe(elementOf(what))
    dispatchPointer('pointerup', elementOf(what))
    expect(document.activeElement).toBe(document.body)
  })
  it.each(['input', 'textarea'])('stays in a %s, to write', (what) => {
    dispatchPointer('pointerdown', elementOf(what))
    elementOf(what).focus()
    dispatchPointer('pointerup', elementOf(what))
    expect(document.activeElement).toBe(elementOf(what))
  })
  it('that comes after a finger goes at once', () => {
    dispatchPointer('pointerdown', elementOf('button'))
    dispatchPointer('pointerup', elementOf('button'))
    elementOf('button').focus()
    expect(document.activeElement).toBe(document.body)
  })
  it('stays with who came by keyboard, whatever was pointed at before', () => {
    dispatchPointer('pointerdown', elementOf('p'))
    dispatchPointer('pointerup', elementOf('p'))
    press('Tab')
    elementOf('button').focus()
    expect(document.activeElement).toBe(elementOf('button'))
  })
})
