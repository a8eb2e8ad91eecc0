// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, ref, type Ref } from 'vue'
import { mountInWindow, setSlideActive } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { cards } from '../../data/shop'
import { cardRepliesRun } from '../../data/card-replies-run'
import { justAskedRun } from '../../data/just-asked-run'
import { printedInput } from './card-search'
import { stubNoModels } from './stub-no-models.test-helper'
import { useRagDemo } from './use-rag-demo'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

// Without a worker and without files, the recording replies and the cards are searched by words alone.
stubNoModels()
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))

function mountDemo(step: Ref<number>, whose: 'presenter' | 'audience' = 'audience') {
  return mountInWindow(whose, () => useRagDemo(computed(() => step.value)))
}

it('shows guess, search, prompt and answer with the clicks, from the recording', async () => {
  const step = ref(0)
  const demo = mountDemo(step)
  expect([demo.stage.value, demo.guess.value, demo.sentMessages.value]).toEqual([0, undefined, undefined])
  step.value = 1
  await nextTick()
  expect(demo.guess.value!.text).toBe(justAskedRun.replies[1].text)
  expect(demo.sentMessages.value).toHaveLength(2)
  step.value = 2
  await nextTick()
  expect([demo.stage.value, demo.sentMessages.value]).toEqual([2, undefined])
  expect(demo.picks.value).toEqual([3, 5, 1])
  step.value = 4
  await nextTick()
  expect(demo.sentMessages.value!.map(({ role }) => role)).toEqual(['system', 'user'])
  expect(demo.touched.value).toBe(false)
  expect(demo.answer.value!.text).toBe(cardRepliesRun.replies[0].text)
  expect([demo.recording.value, demo.unmarkedReply.value]).toEqual([cardRepliesRun, undefined])
})

it('drops the guess when the question changes, and searches the new one', async () => {
  const demo = mountDemo(ref(4))
  demo.question.value = 'Do gift cards expire?'
  expect([demo.touched.value, demo.guess.value]).toEqual([true, undefined])
  void demo.lookUp()
  expect(demo.stage.value).toBe(4)
  await vi.waitFor(() => expect(demo.results.value.quotes).toEqual([2]))
  // By words alone other cards go into the prompt than were recorded.
  await vi.waitFor(
    () =>
      expect(demo.answer.value?.errorMessage).toBe(
        'The chat model is not here. Nothing was recorded for this.',
      ),
    9000,
  )
  expect(demo.recording.value).toBeUndefined()
  demo.reset()
  expect([demo.touched.value, demo.question.value]).toEqual([false, printedInput.question])
})

it('asks the model in both windows, and forgets the reply when the slide is left', async () => {
  const [mine, theirs] = [mountDemo(ref(4), 'presenter'), mountDemo(ref(4))]
  mine.askModel()
  await vi.waitFor(() => expect(mine.recording.value).toMatchObject({ seed: 2 }), 9000)
  await vi.waitFor(() => expect(theirs.guess.value).toMatchObject({ reason: 'stop' }), 9000)
  expect([mine.stage.value, theirs.stage.value]).toEqual([1, 1])
  expect(theirs.guess.value).toEqual(mine.guess.value)
  setSlideActive(false)
  await vi.waitFor(() => expect([mine.touched.value, theirs.touched.value]).toEqual([false, false]))
  setSlideActive(true)
})

it('adds a card with a prompt injection in both windows', async () => {
  const [mine, theirs] = [mountDemo(ref(4), 'presenter'), mountDemo(ref(4))]
  void mine.nextHostile()
  await vi.waitFor(() => expect(mine.results.value.words).toHaveLength(cards.length + 1))
  await vi.waitFor(() => expect(theirs.results.value).toEqual(mine.results.value))
  mine.reset()
})
