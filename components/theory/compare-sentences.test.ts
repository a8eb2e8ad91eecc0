import { expect, it } from 'vitest'
import { dot } from 'llm-stack/theory'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'
import { ENCODER_FILE } from '../../composables/encoder/encoder-file'
import { sentencePair } from '../../data/sentences'
import { sentencesRun } from '../../data/sentences-run'
import { openEncoder } from '../../scripts/record/open-encoder'
import { compareSentences, isComparisonDone, type SentenceTexts } from './compare-sentences'
import { describeComparison } from './describe-comparison'

const backend: EncoderBackend = {
  async *load() {
    yield 0.5
  },
  embed: async (texts) => texts.map((text) => (text === '?' ? undefined : new Float32Array([0.6, 0.8]))),
  stop: () => {},
}
async function collect(sentences: SentenceTexts, from = backend) {
  const frames = []
  for await (const frame of compareSentences(from, sentences)) frames.push(frame)
  return frames
}

it('the recorded pair has the cosine that the encoder computes', async () => {
  const encoder = await openEncoder()
  const [first, second] = sentencePair.map((text) => encoder.embed(text))
  expect(sentencesRun.sentences).toEqual(sentencePair)
  expect(dot(first, second)).toBeCloseTo(sentencesRun.cosine, 2)
  expect(sentencesRun.sha256).toBe(ENCODER_FILE.sha256)
})

it('loads the encoder, then compares', async () => {
  const frames = await collect(['a', 'b'])
  expect(frames).toEqual([
    { sentences: ['a', 'b'], loading: 0.5 },
    { sentences: ['a', 'b'], cosine: expect.closeTo(1) },
  ])
  expect(frames.map(isComparisonDone)).toEqual([false, true])
})
it('compares nothing with a sentence of signs alone, or without an encoder', async () => {
  expect((await collect(['a', '?'])).at(-1)!.cosine).toBeNull()
  expect(await collect(['a', 'b'], { ...backend, why: 'no worker runs here' })).toEqual([
    { sentences: ['a', 'b'], why: 'no worker runs here' },
  ])
})

it('is described in words', () => {
  expect(describeComparison(0.7565, undefined, '')).toBe('Cosine 0.76, of all 384 numbers.')
  expect(describeComparison(undefined, undefined, '')).toBe('')
  expect(describeComparison(null, undefined, '')).toBe('There is no word to compare.')
  expect(describeComparison(undefined, 0.4, '')).toBe('Fetching the encoder: 40%')
  expect(describeComparison(undefined, undefined, 'no worker runs here')).toBe(
    'The encoder did not come: no worker runs here.',
  )
})
