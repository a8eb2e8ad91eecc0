// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, h, reactive } from 'vue'
import { useQuestionKey } from './use-question-key'

/** A talk of nine slides; 6 to 8 are questions. */
const QUESTIONS = [6, 7, 8]
const position = reactive({ no: 3, clicks: 2, slideVisible: true, print: false, questions: true })
const slidesOf = (questions: readonly number[]) =>
  Array.from({ length: 9 }, (_, i) => ({
    no: i + 1,
    meta: { slide: { title: '', frontmatter: { tab: questions.includes(i + 1) ? 'Cost' : undefined } } },
  }))
const overview = vi.hoisted(() => ({ value: false }))
vi.mock('@slidev/client/state/index.ts', () => ({ showOverview: overview }))
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    slides: computed(() => slidesOf(position.questions ? QUESTIONS : [])),
    currentSlideNo: computed(() => position.no),
    clicks: computed(() => position.clicks),
    hasPrimarySlide: computed(() => position.slideVisible),
    isPrintMode: computed(() => position.print),
    go: (no: number, clicks: number) => Object.assign(position, { no, clicks }),
  }),
}))

let window: ReturnType<typeof mount>
beforeEach(() => {
  Object.assign(position, { no: 3, clicks: 2, slideVisible: true, print: false, questions: true })
  overview.value = false
  window = mount(
    {
      setup: () => (
        useQuestionKey(),
        () => h('div', [h('input'), h('button'), h('input', { type: 'number' })])
      ),
    },
    { attachTo: document.body },
  )
})
afterEach(() => window.unmount())

function press(key: string, on: Element = document.body, init: KeyboardEventInit = {}): string {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  return `${position.no}@${position.clicks}`
}

/** Presses a key; returns whether the browser’s default was prevented. */
function isPrevented(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  return event.defaultPrevented
}

describe('q', () => {
  it('goes through the questions, and from the last one back to the interrupted slide', () => {
    const turns = ['q', 'q', 'Q', 'q', 'q'].map((key) => press(key))
    expect(turns).toEqual(['6@0', '7@0', '8@0', '3@2', '6@0'])
  })
  it.each(['button', 'input[type=number]'])('works with the focus on %s', (selector) =>
    expect(press('q', window.find(selector).element)).toBe('6@0'),
  )
  it('works where nothing has the focus', () =>
    expect(press('q', document as unknown as Element)).toBe('6@0'))
  it('does nothing in a text field, with Ctrl, held down, or on another page', () => {
    expect(press('q', window.find('input').element)).toBe('3@2')
    expect(press('q', document.body, { ctrlKey: true })).toBe('3@2')
    expect(press('q', document.body, { repeat: true })).toBe('3@2')
    position.slideVisible = false
    expect(press('q')).toBe('3@2')
  })
})

it.each([
  ['in print', { print: true }],
  ['in a talk without questions', { questions: false }],
])('does nothing %s', (_, change) => {
  Object.assign(position, change)
  expect([press('q'), isPrevented('q')]).toEqual(['3@2', false])
})

it('closes the overview, and keeps the key from the browser and from Slidev', () => {
  overview.value = true
  const slidevKeydown = vi.fn()
  document.addEventListener('keydown', slidevKeydown)
  const events = ['q', 'x'].map(isPrevented)
  document.removeEventListener('keydown', slidevKeydown)
  expect([events, slidevKeydown.mock.calls.length, overview.value]).toEqual([[true, false], 1, false])
})

describe('Backspace', () => {
  it('returns from any question, and does nothing elsewhere', () => {
    expect([press('Backspace'), isPrevented('Backspace')]).toEqual(['3@2', false])
    press('q')
    press('q')
    expect(press('Backspace')).toBe('3@2')
  })
  it('returns to the last slide before the questions however they were reached', () => {
    press('q')
    press('Backspace')
    Object.assign(position, { no: 5, clicks: 1 })
    Object.assign(position, { no: 6, clicks: 0 })
    expect(press('Backspace')).toBe('5@1')
  })
  it('returns to the slide before the questions in a window opened on one', () => {
    window.unmount()
    Object.assign(position, { no: 7, clicks: 0 })
    window = mount({ setup: () => (useQuestionKey(), () => h('div')) })
    expect(press('Backspace')).toBe('5@0')
  })
})
