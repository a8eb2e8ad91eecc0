// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDemo } from './use-demo'
import { keptDemos } from './use-shared-state'
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

let unmountAll = () => {}
enableAutoUnmount((unmount) => (unmountAll = unmount as () => void))
afterEach(() => unmountAll())
beforeEach(() => {
  delete sharedState.demos
  keptDemos.value = new Map()
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

  it('gives the state to new windows', () => {
    const presenter = mountDemo('presenter')
    presenter.set({ draws: 2 })
    expect(Object.keys(sharedState.demos!)).toEqual(['vectors demo'])
    expect(mountDemo('audience').state.value.draws).toBe(2)
  })
})

describe('useDemo in a presenter’s window that is reloaded', () => {
  /** The presenter's window is gone; what it published is there. */
  function close(): void {
    const demos = { ...sharedState.demos }
    unmountAll()
    sharedState.demos = demos
    keptDemos.value = undefined
  }
  const find = () => (keptDemos.value = new Map(Object.entries(sharedState.demos ?? {})))
  const mounted = async () => {
    await nextTick()
    await nextTick()
  }

  it('shows in both what it had shown, at once or when it is found', async () => {
    step.presenter.value = step.audience.value = 1
    mountDemo('presenter').set({ draws: 2 })
    close()
    find()
    const [early, viewer] = [mountDemo('presenter'), mountDemo('audience')]
    expect(viewer.state.value.draws).toBe(2)
    await mounted()
    expect([early.state.value.draws, early.touched.value, viewer.state.value.draws]).toEqual([2, true, 2])

    close()
    const [presenter, audience] = [mountDemo('presenter'), mountDemo('audience')]
    await mounted()
    expect([presenter.state.value.draws, audience.state.value.draws]).toEqual([0, 2])
    find()
    expect([presenter.state.value.draws, audience.state.value.draws]).toEqual([2, 2])
    presenter.reset()
    expect([presenter.state.value.draws, audience.state.value.draws]).toEqual([0, 0])
  })

  it('begins anew at another click, and off its slide', async () => {
    mountDemo('presenter').set({ draws: 2 })
    close()
    find()
    step.presenter.value = 1
    const presenter = mountDemo('presenter')
    await mounted()
    expect([presenter.state.value.draws, sharedState.demos]).toEqual([0, {}])

    presenter.set({ draws: 3 })
    close()
    find()
    setSlideActive(false)
    expect(mountDemo('presenter').touched.value).toBe(false)
    await mounted()
    expect(sharedState.demos).toEqual({})
  })

  it('comes back off its slide with onLeave “keep”, and settled', async () => {
    const mountGuess = () =>
      mountInWindow('presenter', () =>
        useDemo(
          () => ({ guess: '' }),
          undefined,
          'guess',
          'keep',
          ({ guess }) => ({ guess: `${guess}!` }),
        ),
      )
    mountGuess().set({ guess: 'yes' })
    close()
    find()
    setSlideActive(false)
    const { state } = mountGuess()
    await mounted()
    expect([state.value.guess, sharedState.demos!['vectors guess']]).toEqual([
      'yes!',
      expect.stringContaining('yes!'),
    ])
  })

  it('keeps what the presenter has done before it was found', async () => {
    mountDemo('presenter').set({ draws: 2 })
    close()
    const presenter = mountDemo('presenter')
    await mounted()
    presenter.set({ draws: 5 })
    expect(mountDemo('audience').state.value.draws).toBe(2)
    find()
    expect([presenter.state.value.draws, mountDemo('audience').state.value.draws]).toEqual([5, 5])
  })

  it('drops what a component that is replaced had left', async () => {
    const mountGuess = () =>
      mountInWindow('presenter', () => useDemo(() => ({ guess: '' }), undefined, 'guess', 'keep'))
    mountGuess().set({ guess: 'yes' })
    mountGuess()
    await mounted()
    expect(sharedState.demos).toEqual({})
  })
})
