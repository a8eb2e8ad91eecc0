// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { computed, ref } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'
import { shopRun } from '../../data/shop-run'
import { printedInput } from './card-search'
import { useCardSearch, type CardSearchInput } from './use-card-search'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
/** An encoder that knows of dogs alone. */
const encoder = vi.hoisted(() => ({ loads: 0, shares: [] as number[], goOn: () => {}, fails: false }))
vi.mock('../../composables/encoder/encoder-backends', () => ({
  encoderBackends: (): [string, () => EncoderBackend][] => [
    [
      'worker',
      () => ({
        async *load() {
          encoder.loads++
          if (encoder.fails) throw new Error('the encoder is not there (404)')
          for (const share of encoder.shares) {
            yield share
            await new Promise<void>((resolve) => (encoder.goOn = resolve))
          }
        },
        embed: async (texts) =>
          texts.map((text) => new Float32Array(/dog|puppy/i.test(text) ? [1, 0] : [0.3, 0.95])),
        stop: () => {},
      }),
    ],
    [
      'stored',
      () => ({
        async *load() {},
        embed: async () => [],
        why: 'the encoder is not there (404)',
        stop: () => {},
      }),
    ],
  ],
}))
beforeEach(() => Object.assign(encoder, { loads: 0, shares: [], fails: false }))

const input = ref<CardSearchInput>({ ...printedInput, byMeaning: false })
const mountSearch = (whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () =>
    useCardSearch(
      computed(() => input.value),
      () => 0,
    ),
  )
const ask = (question: string, byMeaning = true) => (input.value = { ...printedInput, question, byMeaning })

it('has the recorded result of the printed question, and loads nothing for it', async () => {
  ask(printedInput.question)
  const search = mountSearch()
  search.restart()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([search.results.value, search.isCurrent.value, encoder.loads]).toEqual([shopRun.found, true, 0])
})

it('loads nothing and has no result while a question is typed', async () => {
  ask('Do gift cards expire?', false)
  const search = mountSearch()
  search.restart()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([search.hasResult.value, search.picks.value, encoder.loads]).toEqual([false, [], 0])
  expect(search.results.value.hits[0].index).toBe(2)
})

it('loads the encoder once somebody asks, in the window that leads', async () => {
  encoder.shares = [0.4]
  ask('Is my puppy allowed inside?')
  const [mine, theirs] = [mountSearch('presenter'), mountSearch()]
  mine.restart()
  await vi.waitFor(() => expect([mine.loading.value, theirs.loading.value]).toEqual([0.4, 0.4]))
  expect([mine.hasResult.value, mine.isCurrent.value]).toEqual([false, false])
  encoder.goOn()
  await vi.waitFor(() => expect(mine.results.value.quotes).toEqual([14]))
  await vi.waitFor(() => expect(theirs.results.value).toEqual(mine.results.value))
  expect([mine.isCurrent.value, mine.loading.value, encoder.loads]).toEqual([true, undefined, 1])
  mine.reset()
})

it('keeps a result until the next is there, unless the cards have changed', async () => {
  ask('Is my puppy allowed inside?')
  const search = mountSearch()
  search.restart()
  await vi.waitFor(() => expect(search.results.value.quotes).toEqual([14]))
  ask('My puppy?')
  search.restart()
  await vi.waitFor(() => expect(search.searchInput.value.question).toBe('My puppy?'))
  expect(search.hasResult.value).toBe(true)
  await vi.waitFor(() => expect(search.isCurrent.value).toBe(true))
  search.reset()
  input.value = { ...input.value, hostile: 1 }
  expect(search.hasResult.value).toBe(false)
})

it('searches by words alone where there is no encoder, and says why', async () => {
  encoder.fails = true
  ask('Do gift cards expire?')
  const search = mountSearch()
  search.restart()
  await vi.waitFor(() => expect(search.failure.value).toBe('the encoder is not there (404)'))
  expect([search.results.value.meanings, search.results.value.quotes]).toEqual([undefined, [2]])
})
