// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDemo } from './use-demo'
import { mountInWindow, sharedState, setSlideActive } from '../slidev.test-helper'

vi.mock('@slidev/client', () => import('../slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('../slidev.test-helper'))

const step = { presenter: ref(0), audience: ref(0) }
const mountDemo = (whose: 'presenter' | 'audience') =>
  mountInWindow(whose, () =>
    useDemo(
      () => ({ temperature: step[whose].value ? 2 : 1, draws: 0 }),
      () => step[whose].value,
    ),
  )

beforeEach(() => {
  delete sharedState.demos
  step.presenter.value = step.audience.value = 0
  setSlideActive(true)
})

describe('useDemo', () => {
  it('follows the preset until a change, and again after a reset', () => {
    const { state, touched, set, reset } = mountDemo('audience')
    expect([state.value.temperature, touched.value]).toEqual([1, false])
    set({ draws: 3 })
    expect([state.value, touched.value]).toEqual([{ temperature: 1, draws: 3 }, true])
    set({ temperature: 9 })
    expect(state.value).toEqual({ temperature: 9, draws: 3 })
    reset()
    expect([state.value.draws, touched.value]).toEqual([0, false])
  })

  it('resets at another click step and when the slide is left', async () => {
    const { state, set } = mountDemo('audience')
    set({ draws: 3 })
    step.audience.value = 1
    step.audience.value = 0
    expect(state.value.draws).toBe(0)
    set({ draws: 4 })
    setSlideActive(false)
    await nextTick()
    setSlideActive(true)
    expect(state.value.draws).toBe(0)
  })
})

it('may be reset on a value that is not there', () => {
  const { state } = mountInWindow('audience', () => useDemo(() => ({ draws: 7 }), () => undefined)) // prettier-ignore
  expect(state.value.draws).toBe(7)
})

it('keeps its state when the slide is left with onLeave “keep”', async () => {
  const { state, set, reset } = mountInWindow('audience', () =>
    useDemo(() => ({ guess: '' }), undefined, 'guess', 'keep'),
  )
  set({ guess: 'yes' })
  setSlideActive(false)
  await nextTick()
  setSlideActive(true)
  expect(state.value.guess).toBe('yes')
  reset()
  expect(state.value.guess).toBe('')
})

describe('useDemo in two windows', () => {
  it('displays the presenter’s change to the audience, at the click step it was made', () => {
    const [presenter, audience] = [mountDemo('presenter'), mountDemo('audience')]
    presenter.set({ draws: 5 })
    expect([audience.state.value.draws, audience.touched.value]).toEqual([5, true])
    step.presenter.value = 1
    presenter.set({ draws: 6 })
    // The audience's window may follow a moment later: until then it must not display the state of the next step.
    expect(audience.state.value).toEqual({ temperature: 1, draws: 0 })
    step.audience.value = 1
    expect(audience.state.value).toEqual({ temperature: 2, draws: 6 })
    presenter.reset()
    expect(audience.touched.value).toBe(false)
  })

  it('keeps a change in the audience’s window local, until the presenter’s next change', () => {
    const [presenter, audience] = [mountDemo('presenter'), mountDemo('audience')]
    audience.set({ draws: 9 })
    expect([presenter.state.value.draws, audience.state.value.draws]).toEqual([0, 9])
    presenter.set({ draws: 1 })
    expect(audience.state.value.draws).toBe(1)
  })

  it('gives the state to new windows, and resets it when the presenter’s window reopens', () => {
    const presenter = mountDemo('presenter')
    presenter.set({ draws: 2 })
    expect(Object.keys(sharedState.demos!)).toEqual(['vectors demo'])
    expect(mountDemo('audience').state.value.draws).toBe(2)
    mountDemo('presenter')
    expect(mountDemo('audience').touched.value).toBe(false)
  })
})
