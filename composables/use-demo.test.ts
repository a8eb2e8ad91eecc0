// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDemo } from './use-demo'
import { mountInWindow, sharedState, setSlideActive } from './slidev.test-helper'

vi.mock('@slidev/client', () => import('./slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('./slidev.test-helper'))

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

describe('the state of a demo', () => {
  it('follows the click step until somebody changes it, and again after a reset', () => {
    const { state, touched, set, reset } = mountDemo('audience')
    expect([state.value.temperature, touched.value]).toEqual([1, false])
    set({ draws: 3 })
    expect([state.value, touched.value]).toEqual([{ temperature: 1, draws: 3 }, true])
    set({ temperature: 9 })
    expect(state.value).toEqual({ temperature: 9, draws: 3 })
    reset()
    expect([state.value.draws, touched.value]).toEqual([0, false])
  })

  it('is forgotten at another step and when the slide is left', async () => {
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

it('is kept where the slide may be left and come back to', async () => {
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

describe('two windows', () => {
  it('show what the presenter changed, at the step it was changed at', () => {
    const [mine, theirs] = [mountDemo('presenter'), mountDemo('audience')]
    mine.set({ draws: 5 })
    expect([theirs.state.value.draws, theirs.touched.value]).toEqual([5, true])
    step.presenter.value = 1
    mine.set({ draws: 6 })
    // The audience's page may turn a moment later: until then what belongs to the next step is not shown.
    expect(theirs.state.value).toEqual({ temperature: 1, draws: 0 })
    step.audience.value = 1
    expect(theirs.state.value).toEqual({ temperature: 2, draws: 6 })
    mine.reset()
    expect(theirs.touched.value).toBe(false)
  })

  it('are led by the presenter: an audience’s hand changes its own window, until the presenter’s next', () => {
    const [mine, theirs] = [mountDemo('presenter'), mountDemo('audience')]
    theirs.set({ draws: 9 })
    expect([mine.state.value.draws, theirs.state.value.draws]).toEqual([0, 9])
    mine.set({ draws: 1 })
    expect(theirs.state.value.draws).toBe(1)
  })

  it('agree for a window opened late, and after the presenter’s was opened anew', () => {
    const mine = mountDemo('presenter')
    mine.set({ draws: 2 })
    expect(mountDemo('audience').state.value.draws).toBe(2)
    mountDemo('presenter')
    expect(mountDemo('audience').touched.value).toBe(false)
  })
})
