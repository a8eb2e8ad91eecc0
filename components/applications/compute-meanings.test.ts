import { expect, it } from 'vitest'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'
import { cards } from '../../data/shop'
import { printedInput } from './card-search'
import { computeMeanings, isSearchDone, type MeaningsFrame } from './compute-meanings'

/** Texts with “dog” lie in one direction, others in another; signs have none. */
const backend: EncoderBackend = {
  async *load() {
    yield 0
    yield 0.5
  },
  embed: async (texts) =>
    texts.map((text) =>
      /\w/.test(text) ? new Float32Array(/dog/i.test(text) ? [1, 0] : [0, 1]) : undefined,
    ),
  stop: () => {},
}
async function collect(question: string, from = backend): Promise<MeaningsFrame[]> {
  const frames = []
  for await (const frame of computeMeanings(from, { ...printedInput, question })) frames.push(frame)
  return frames
}

it('loads the encoder, then compares every card with the question', async () => {
  const frames = await collect('a dog?')
  expect(frames.slice(0, 2)).toEqual([
    { question: 'a dog?', loading: 0 },
    { question: 'a dog?', loading: 0.5 },
  ])
  expect(frames.map(isSearchDone)).toEqual([false, false, true])
  expect(frames[2].meanings).toEqual(cards.map((text) => (/dog/i.test(text) ? 1 : 0)))
})
it('takes a question of signs alone for one that is near nothing', async () =>
  expect((await collect('?!')).at(-1)!.meanings).toEqual(cards.map(() => 0)))
it('says why there is no encoder', async () =>
  expect(await collect('a dog?', { ...backend, why: 'no worker runs here' })).toEqual([
    { question: 'a dog?', why: 'no worker runs here' },
  ]))
