import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { StoryModel } from '../../composables/stories/story-model'
import { storiesRun } from '../../data/stories-run'
import { checkWhileAnswering } from './check-while-answering'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const loadModel = () => new StoryModel({ weights: file('weights.bin'), tokenizer: file('tokenizer.bin') })

it('finds the weights that are recorded, and the same after answering', () =>
  expect(checkWhileAnswering(loadModel(), 5)).toEqual({ ...storiesRun.inUse, answers: 5 }))

it('finds a model that learns while it answers', () => {
  const model = loadModel()
  const start = model.startCompletion.bind(model)
  model.startCompletion = (request) => {
    const { model: decoder } = model as unknown as { model: { weightBytes: () => Iterable<Uint8Array> } }
    const [, first] = decoder.weightBytes()
    first![7]! ^= 1
    return start(request)
  }
  const { before, after } = checkWhileAnswering(model, 1)
  expect(before).toBe(storiesRun.inUse.before)
  expect(after).not.toBe(before)
})
