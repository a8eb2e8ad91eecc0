// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, h, nextTick, reactive } from 'vue'
import { useStageKeys, type StageKeys } from './use-stage-keys'

const state = vi.hoisted(() => ({
  overview: { value: false },
  goto: { value: false },
  drawing: { value: false },
}))
vi.mock('virtual:stage-time-line', () => ({ default: { 1: [0, 9], 48: [9, 20] } }))
vi.mock('@slidev/client/state/index.ts', () => ({
  showOverview: state.overview,
  showGotoDialog: state.goto,
  showPresenterCursor: { value: true },
}))
vi.mock('@slidev/client/composables/useDrawings.ts', () => ({
  useDrawings: () => ({ drawingEnabled: state.drawing }),
}))
const position = reactive({ no: 7, clicks: 0 })
vi.mock('@slidev/client', () => ({
  sharedState: {},
  useNav: () => ({
    isPresenter: { value: false },
    currentSlideNo: computed(() => position.no),
    clicks: computed(() => position.clicks),
    total: { value: 52 },
    go: (no: number) => Object.assign(position, { no }),
  }),
}))

let keys: StageKeys
let deck: ReturnType<typeof mount>
beforeEach(() => {
  vi.useFakeTimers()
  position.no = 7
  for (const flag of Object.values(state)) flag.value = false
  const fields = ['input', 'textarea', 'button'].map((name) => h(name))
  const setup = () => (
    (keys = useStageKeys()),
    () => h('div', [...fields, h('input', { type: 'number' }), h('input', { type: 'range' })])
  )
  deck = mount({ setup }, { attachTo: document.body })
})
afterEach(() => {
  deck.unmount()
  vi.useRealTimers()
})
const elementOf = (selector: string) => deck.find(selector).element

/** Presses keys, one after the other; returns whether the last one was kept from others. */
async function press(pressed: string | string[], on: Element = document.body, init: KeyboardEventInit = {}) {
  let isKept = false
  for (const key of [pressed].flat()) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
    on.dispatchEvent(event)
    isKept = event.defaultPrevented
    await nextTick()
  }
  return isKept
}
const pressOn = (key: string, selector: string) => press(key, elementOf(selector))
const covered = () => keys.curtain.curtain.value
const enlarged = () => keys.zoom.zoom.value !== 'none'

describe('slides', () => {
  it('Home goes to the first, End to the last of the talk, Backspace to the one seen before', async () => {
    const visited: number[] = []
    for (const key of ['End', 'Home', 'Backspace', 'Backspace']) {
      await press(key)
      visited.push(position.no)
    }
    expect(visited).toEqual([48, 1, 48, 7])
  })
  it('a number and Enter goes to that slide', async () => {
    await press(['1', '2'])
    expect([position.no, keys.number.value?.digits]).toEqual([7, '12'])
    await press('Enter')
    expect([position.no, keys.number.value]).toEqual([12, undefined])
  })
  it('a number that is no slide stays a while', async () => {
    await press(['9', '9', 'Enter'])
    expect([position.no, keys.number.value]).toEqual([7, { digits: '99', isMissing: true }])
    vi.advanceTimersByTime(4000)
    expect(keys.number.value).toBeUndefined()
  })
  it('a number is dropped by Escape, by a turn of the page, and after some seconds without a key', async () => {
    await press(['1', 'Escape'])
    expect(keys.number.value).toBeUndefined()
    await press('1')
    vi.advanceTimersByTime(3900)
    await press('2')
    vi.advanceTimersByTime(3900)
    expect(keys.number.value?.digits).toBe('12')
    vi.advanceTimersByTime(200)
    expect(keys.number.value).toBeUndefined()
    await press('1')
    position.no = 8
    await nextTick()
    expect(keys.number.value).toBeUndefined()
  })
})

describe('the curtain and the list', () => {
  it.each([
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['w', 'white'],
  ])('%s makes the window %s, and Escape brings the slide back', async (key, colour) => {
    expect(await press(key)).toBe(true)
    expect(covered()).toBe(colour)
    await press('Escape')
    expect(covered()).toBe('none')
  })
  it('? opens the list, and closes it', async () => {
    await press('?', document.body, { shiftKey: true })
    expect(keys.isListOpen.value).toBe(true)
    await press('?')
    expect(keys.isListOpen.value).toBe(false)
  })
  it('Escape closes one after the other, then is left to Slidev', async () => {
    await press(['w', 'p', 'z', '?', '1', 'Escape'])
    expect([keys.number.value, keys.isListOpen.value, covered()]).toEqual([undefined, true, 'white'])
    await press('Escape')
    expect([keys.isListOpen.value, covered()]).toEqual([false, 'white'])
    expect(await press('Escape')).toBe(true)
    expect([covered(), enlarged(), keys.pointer.style.value]).toEqual(['none', true, 'dot'])
    await press('Escape')
    expect([enlarged(), keys.pointer.style.value]).toEqual([false, 'dot'])
    await press('Escape')
    expect(keys.pointer.style.value).toBe('off')
    expect(await press('Escape')).toBe(false)
  })
})

describe('pointer and zoom', () => {
  it('p shows a dot, which stays with a turn of the page', async () => {
    expect(await press('P')).toBe(true)
    position.no = 8
    await nextTick()
    expect(keys.pointer.style.value).toBe('dot')
  })
  it('z enlarges the slide until a turn of the page', async () => {
    expect(await press('z')).toBe(true)
    expect(enlarged()).toBe(true)
    position.no = 8
    await nextTick()
    expect(enlarged()).toBe(false)
  })
})

describe('no key fires', () => {
  const all = ['b', '.', 'w', 'p', 'z', '?', '1', 'Home', 'End', 'Backspace']
  it.each(['input', 'textarea'])('while something is typed in an %s', async (selector) => {
    for (const key of all) expect(await pressOn(key, selector), key).toBe(false)
  })
  it('that a number field or a slider has a use for', async () => {
    for (const key of ['.', '1', 'Backspace', 'Home'])
      expect(await pressOn(key, '[type=number]'), key).toBe(false)
    for (const key of ['Home', 'End']) expect(await pressOn(key, '[type=range]'), key).toBe(false)
  })
  it.each(['ctrlKey', 'metaKey', 'altKey'])('with %s', async (modifier) => {
    for (const key of all) expect(await press(key, document.body, { [modifier]: true }), key).toBe(false)
  })
  it('when it is held', async () => expect(await press('b', document.body, { repeat: true })).toBe(false))
  it('that a demo has handled', async () => {
    elementOf('button').addEventListener('keydown', (event) => event.preventDefault())
    await pressOn('b', 'button')
    expect(covered()).toBe('none')
  })
  it('while Slidev’s search for a slide is open', async () => {
    state.goto.value = true
    expect(await press('1')).toBe(false)
  })
  it.each(['overview', 'drawing'] as const)('among numbers and z, with keys of Slidev’s %s', async (name) => {
    state[name].value = true
    const used = []
    for (const key of ['1', 'Home', 'z', 'b', 'p']) used.push(await press(key))
    expect(used).toEqual([false, false, false, true, true])
  })
})

it('each works with the focus on a button; letters in a number field, too', async () => {
  await pressOn('b', 'button')
  expect(covered()).toBe('black')
  await pressOn('w', '[type=number]')
  expect(covered()).toBe('white')
  await pressOn('End', 'button')
  expect(position.no).toBe(48)
})
