// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { storyQuestions } from '../../data/stories'
import { tunedQuestions } from '../../data/tuned'
import { useBaseModel } from './use-base-model'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
vi.mock('../../composables/stories/use-story-files-preload', () => ({ useStoryFilesPreload: () => {} }))

it('asks another model its own question, or the one that was typed', () => {
  const demo = mountInWindow('audience', () => useBaseModel(() => 0))
  demo.askedModel.value = 'tuned'
  expect(demo.question.value).toBe(tunedQuestions[0])
  demo.nextQuestion()
  demo.askedModel.value = 'base'
  expect(demo.question.value).toBe(storyQuestions[0])
  demo.question.value = 'Where do cats sleep?'
  for (const model of ['tuned', 'bare', 'base'] as const) {
    demo.askedModel.value = model
    expect(demo.question.value).toBe('Where do cats sleep?')
  }
  demo.askedModel.value = 'tuned'
  demo.question.value = 'cats '.repeat(60)
  demo.askedModel.value = 'base'
  expect(demo.question.value).toBe('cats '.repeat(20))
})
