// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, ref } from 'vue'
import { useKeyboardNavigation } from './use-keyboard-navigation'

const overview = vi.hoisted(() => ({ value: false }))
vi.mock('@slidev/client/state/index.ts', () => ({ showOverview: overview }))
vi.mock('@slidev/client', () => ({ useNav: () => nav }))

const navigations: string[] = []
const recordNavigation = (name: string) => () => void navigations.push(name)
const nav = {
  next: recordNavigation('next'),
  prev: recordNavigation('prev'),
  nextSlide: recordNavigation('next slide'),
  prevSlide: recordNavigation('previous slide'),
  hasPrimarySlide: ref(true),
}
/** Slidev’s own listener. */
const slidevKeydown = vi.fn()

let deck: ReturnType<typeof mount>
beforeEach(() => {
  navigations.length = 0
  overview.value = false
  nav.hasPrimarySlide.value = true
  slidevKeydown.mockClear()
  const plainElements = ['button', 'input', 'textarea', 'summary'].map((name) => h(name))
  const otherElements = [h('a', { href: '#/2' }), h('input', { type: 'range' }), h('p', { tabindex: 0 })]
  deck = mount(
    { setup: () => (useKeyboardNavigation(), () => h('div', [...plainElements, ...otherElements])) },
    { attachTo: document.body },
  )
  window.addEventListener('keydown', slidevKeydown)
})
afterEach(() => {
  window.removeEventListener('keydown', slidevKeydown)
  deck.unmount()
})

const elementOf = (selector: string) => deck.find<HTMLElement>(selector).element
/** Presses a key on an element; returns the navigations, and whether the browser’s default was prevented. */
function press(key: string, on: Element = document.body, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  on.dispatchEvent(event)
  return { navigated: navigations.splice(0), prevented: event.defaultPrevented }
}
const dispatchPointer = (type: string, on: Element) =>
  void on.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))

describe('the keys of a clicker', () => {
  it('navigate once whatever has the focus, and never reach Slidev', () => {
    const anywhere = [document.body, ...['button', 'input', 'textarea', 'a', '[type=range]'].map(elementOf)]
    for (const on of anywhere) {
      expect(press('PageDown', on)).toEqual({ navigated: ['next'], prevented: true })
      expect(press('PageUp', on)).toEqual({ navigated: ['prev'], prevented: true })
    }
    expect(slidevKeydown).not.toHaveBeenCalled()
  })
  it('navigate even if a field stops their propagation', () => {
    elementOf('input').addEventListener('keydown', (event) => event.stopPropagation())
    expect(press('PageDown', elementOf('input')).navigated).toEqual(['next'])
  })
  it('navigate once however long they are held', () =>
    expect(press('PageDown', document.body, { repeat: true })).toEqual({ navigated: [], prevented: true }))
  it.each(['ctrlKey', 'metaKey', 'altKey'])('are left to the browser with %s', (modifier) =>
    expect(press('PageDown', document.body, { [modifier]: true })).toEqual({
      navigated: [],
      prevented: false,
    }),
  )
  it('are left to the page where there is no slide', () => {
    nav.hasPrimarySlide.value = false
    expect(press('PageDown')).toEqual({ navigated: [], prevented: false })
  })
})

describe('arrow keys', () => {
  it.each(['button', 'a', 'summary'])('navigate once from a focused %s', (selector) => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
    expect(keys.flatMap((key) => press(key, elementOf(selector)).navigated)).toEqual([
      'next',
      'prev',
      'next slide',
      'previous slide',
    ])
    expect(slidevKeydown).not.toHaveBeenCalled()
  })
  it('are left to Slidev without a focus, to a focused field, and to the overview', () => {
    expect(press('ArrowRight').navigated).toEqual([])
    expect(press('ArrowRight', elementOf('[type=range]')).navigated).toEqual([])
    overview.value = true
    expect(press('ArrowRight', elementOf('button')).navigated).toEqual([])
    expect(slidevKeydown).toHaveBeenCalledTimes(3)
  })
  it('are left to a demo that prevents their default', () => {
    elementOf('button').addEventListener('keydown', (event) => event.preventDefault())
    expect(press('ArrowRight', elementOf('button')).navigated).toEqual([])
  })
})

describe('the focus', () => {
  it('is removed by Escape', () => {
    elementOf('input').focus()
    expect(press('Escape', elementOf('input')).prevented).toBe(true)
    expect(document.activeElement).toBe(document.body)
    expect(press('Escape').prevented).toBe(false)
  })
  it.each(['button', 'a', '[type=range]', 'p'])(
    'that a pointer set on a %s is removed on release',
    (selector) => {
      dispatchPointer('pointerdown', elementOf(selector))
      elementOf(selector).focus()
      expect(document.activeElement).toBe(elementOf(selector))
      dispatchPointer('pointerup', elementOf(selector))
      expect(document.activeElement).toBe(document.body)
    },
  )
  it.each(['pointercancel', 'dragend', 'contextmenu'])('that a pointer set is removed on %s', (type) => {
    dispatchPointer('pointerdown', elementOf('button'))
    elementOf('button').focus()
    dispatchPointer(type, elementOf('button'))
    expect(document.activeElement).toBe(document.body)
  })
  it('stays where there is no slide', () => {
    nav.hasPrimarySlide.value = false
    dispatchPointer('pointerdown', elementOf('button'))
    elementOf('button').focus()
    dispatchPointer('pointerup', elementOf('button'))
    expect(press('Escape', elementOf('button')).prevented).toBe(false)
    expect(document.activeElement).toBe(elementOf('button'))
  })
  it.each(['input', 'textarea'])('stays in a %s, for typing', (selector) => {
    dispatchPointer('pointerdown', elementOf(selector))
    elementOf(selector).focus()
    dispatchPointer('pointerup', elementOf(selector))
    expect(document.activeElement).toBe(elementOf(selector))
  })
  it('that arrives after the release of a finger is removed at once', () => {
    dispatchPointer('pointerdown', elementOf('button'))
    dispatchPointer('pointerup', elementOf('button'))
    elementOf('button').focus()
    expect(document.activeElement).toBe(document.body)
  })
  it('is removed even if a control stops the propagation of pointers', () => {
    elementOf('button').addEventListener('pointerdown', (event) => event.stopPropagation())
    dispatchPointer('pointerdown', elementOf('button'))
    elementOf('button').focus()
    dispatchPointer('pointerup', elementOf('button'))
    expect(document.activeElement).toBe(document.body)
  })
  it('set before any pointer was used stays, even if a context menu opens', () => {
    elementOf('button').focus()
    expect(document.activeElement).toBe(elementOf('button'))
    dispatchPointer('contextmenu', elementOf('button'))
    expect(document.activeElement).toBe(elementOf('button'))
  })
  it('set by keyboard stays, even after a pointer was used', () => {
    dispatchPointer('pointerdown', elementOf('p'))
    dispatchPointer('pointerup', elementOf('p'))
    press('Tab')
    elementOf('button').focus()
    expect(document.activeElement).toBe(elementOf('button'))
  })
})
