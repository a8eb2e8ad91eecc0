// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'
import { sentencesRun } from '../../data/sentences-run'
import { useSentenceComparison } from './use-sentence-comparison'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
/** An encoder that tells cats from the rest. */
const encoder = vi.hoisted(() => ({ loads: 0 }))
vi.mock('../../composables/encoder/encoder-backends', () => ({
  encoderBackends: (): [string, () => EncoderBackend][] => [
    [
      'worker',
      () => ({
        async *load() {
          encoder.loads++
        },
        embed: async (texts) => texts.map((text) => new Float32Array(/cat/.test(text) ? [1, 0] : [0.6, 0.8])),
        stop: () => {},
      }),
    ],
  ],
}))
const mountComparison = (whose: 'presenter' | 'audience') =>
  mountInWindow(whose, () => useSentenceComparison(computed(() => 0)))

it('shows the recorded pair, and compares what is typed once somebody asks, in the window that leads', async () => {
  const [mine, theirs] = [mountComparison('presenter'), mountComparison('audience')]
  expect([mine.cosine.value, mine.isRecorded.value]).toEqual([sentencesRun.cosine, true])
  mine.second.value = 'The bank'
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([mine.cosine.value, mine.isRecorded.value, encoder.loads]).toEqual([undefined, false, 0])
  await vi.waitFor(() => expect(theirs.second.value).toBe('The bank'))
  mine.compare()
  await vi.waitFor(() => expect(mine.cosine.value).toBeCloseTo(0.6))
  await vi.waitFor(() => expect(theirs.cosine.value).toBeCloseTo(0.6))
  expect(encoder.loads).toBe(1)
})
