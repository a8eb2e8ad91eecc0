// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, h, reactive } from 'vue'
import { useQuestionKey } from './use-question-key'

/** A talk of nine slides; 6 to 8 are questions. */
const QUESTIONS = [6, 7, 8]
const position = reactive({ no: 3, clicks: 2, shown: true })
const slides = Array.from({ length: 9 }, (_, i) => ({
  no: i + 1,
  meta: { slide: { title: '', frontmatter: { tab: QUESTIONS.includes(i + 1) ? 'Cost' : undefined } } },
}))
vi.mock('@slidev/client/state/index.ts', () => ({ showOverview: { value: false } }))
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    slides: computed(() => slides),
    currentSlideNo: computed(() => position.no),
    clicks: computed(() => position.clicks),
    hasPrimarySlide: computed(() => position.shown),
    isPrintMode: computed(() => false),
    go: (no: number, clicks: number) => Object.assign(position, { no, clicks }),
  }),
}))

let window: ReturnType<typeof mount>
beforeEach(() => {
  Object.assign(position, { no: 3, clicks: 2, shown: true })
  window = mount(
    { setup: () => (useQuestionKey(), () => h('div', [h('input'), h('button')])) },
    { attachTo: document.body },
  )
})
afterEach(() => window.unmount())

function press(key: string, on: Element = document.body, how: KeyboardEventInit = {}): string {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
  return `${position.no}@${position.clicks}`
}

describe('q', () => {
  it('goes through the questions, and from the last one back to where the talk was left', () => {
    const turns = ['q', 'q', 'Q', 'q', 'q'].map((key) => press(key))
    expect(turns).toEqual(['6@0', '7@0', '8@0', '3@2', '6@0'])
  })
  it('works with the focus on a button', () => expect(press('q', window.find('button').element)).toBe('6@0'))
  it('is a letter where somebody types, and nothing with Ctrl, held down, or on another page', () => {
    expect(press('q', window.find('input').element)).toBe('3@2')
    expect(press('q', document.body, { ctrlKey: true })).toBe('3@2')
    expect(press('q', document.body, { repeat: true })).toBe('3@2')
    position.shown = false
    expect(press('q')).toBe('3@2')
  })
})

describe('Backspace', () => {
  it('goes back from any question, and does nothing elsewhere', () => {
    expect(press('Backspace')).toBe('3@2')
    press('q')
    press('q')
    expect(press('Backspace')).toBe('3@2')
  })
  it('goes back to the talk by whatever way the questions were reached', () => {
    press('q')
    press('Backspace')
    Object.assign(position, { no: 5, clicks: 1 })
    Object.assign(position, { no: 6, clicks: 0 })
    expect(press('Backspace')).toBe('5@1')
  })
  it('goes to what stands before the questions where the talk was never on', () => {
    window.unmount()
    Object.assign(position, { no: 7, clicks: 0 })
    window = mount({ setup: () => (useQuestionKey(), () => h('div')) })
    expect(press('Backspace')).toBe('5@0')
  })
})
