// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, ref } from 'vue'
import { mountInWindow, sharedState } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { dots, newDots } from './recorded-frames'
import { TRAINING_STEPS } from './spiral-run'
import { useTrainingRun } from './use-training-run'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

const click = ref(0)
const mountTraining = (window: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(window, () => useTrainingRun(computed(() => click.value)))

beforeEach(() => {
  vi.stubGlobal('Worker', undefined)
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  click.value = 0
  delete sharedState.demos
})
afterEach(() => vi.unstubAllGlobals())

describe('the training run', () => {
  it('follows the recorded run by clicks: loss, gradients, one step, the end', () => {
    const training = mountTraining()
    const states = [0, 1, 2, 3, 4, 5].map((n) => {
      click.value = n
      const { steps, knownLosses } = training.frame.value
      return [steps, knownLosses.length, training.showGradients.value, training.caption.value]
    })
    expect(states).toEqual([
      [0, 0, false, expect.stringMatching(/^Untrained: \d+ of 120 dots right$/)],
      [0, 1, false, expect.stringMatching(/^Untrained/)],
      [0, 1, true, expect.stringMatching(/the blame of each$/)],
      [1, 1, false, expect.stringMatching(/^After 1 step: \d+ of 120 dots right$/)],
      [TRAINING_STEPS, TRAINING_STEPS, false, 'After 300 steps: 120 of 120 dots right'],
      [TRAINING_STEPS, TRAINING_STEPS, false, 'Test on new dots: 120 of 120 right'],
    ])
    expect(training.plottedDots.value).toBe(newDots)
    click.value = 4
    expect(training.plottedDots.value).toBe(dots)
    expect([training.origin.value, training.result.value]).toEqual(['Shown: a recorded run', ''])
    expect(training.highlightedLines.value).toBeUndefined()
  })

  it('trains on the page where there is no worker, tells the audience, and is undone by a click', async () => {
    const [presenter, audience] = [mountTraining('presenter'), mountTraining()]
    click.value = 2
    presenter.step()
    await vi.waitFor(
      () => expect(presenter.result.value).toMatch(/^After 1 step: \d+ of 120 dots right\. Loss 0\.68\.$/),
      5000,
    )
    expect(presenter.origin.value).toBe('Trained here, on the page')
    expect(presenter.showGradients.value).toBe(false)
    expect(audience.caption.value).toBe(presenter.caption.value)
    click.value = 3
    expect([presenter.touched.value, presenter.result.value]).toEqual([false, ''])
  })

  it('runs and pauses by one button, until it is reset', async () => {
    const training = mountTraining()
    training.toggle()
    await vi.waitFor(() => expect(training.touched.value).toBe(true), 5000)
    expect([training.running.value, training.result.value]).toEqual([true, ''])
    training.toggle()
    expect(training.running.value).toBe(false)
    expect(training.result.value).toMatch(/^(Untrained|After \d+ steps?): \d+ of 120 dots right\. Loss /)
    expect([training.highlightedLines.value, training.isDone.value]).toEqual([[], false])
    training.reset()
    expect([training.touched.value, training.highlightedLines.value]).toEqual([false, undefined])
  })
})
