import { describe, expect, it, vi } from 'vitest'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { SCORED_TOKENS } from '../../data/chances'
import { chancesRun } from '../../data/chances-run'
import {
  describeScores,
  MAX_TEXT_LENGTH,
  recordedScores,
  scoreTokens,
  type ScoresFrame,
} from './score-tokens'

const chances = {
  likeliest: [{ id: 7, token: ' x', logit: 2, probability: 0.8 }],
  others: [{ count: 3, logit: -1 }],
}
const backend = (change: Partial<ChatModelBackend> = {}) =>
  ({
    ready: Promise.resolve(),
    nextTokenChances: vi.fn(async () => chances),
    ...change,
  }) as unknown as ChatModelBackend

async function framesOf(...args: Parameters<typeof scoreTokens>) {
  const frames: ScoresFrame[] = []
  for await (const frame of scoreTokens(...args)) frames.push(frame)
  return frames
}

describe('the scores after a text', () => {
  it('are asked of the model, and the ones before stay until they come', async () => {
    const model = backend()
    const frames = await framesOf(model, 'Some text')
    expect(frames).toEqual([
      { ...recordedScores, reading: true },
      { scores: { text: 'Some text', tokens: [' x'], logits: [2], others: chances.others } },
    ])
    expect(model.nextTokenChances).toHaveBeenCalledWith('Some text', SCORED_TOKENS)
    expect(describeScores(true, 'worker', frames[0])).toBe('It reads …')
    expect(describeScores(true, 'worker', frames[1])).toBe('Asked now.')
  })

  it('tell how far the model has come', async () => {
    const ready = new Promise((resolve) => setTimeout(resolve, 150))
    const [first] = await framesOf(backend({ ready, progress: () => 0.43 }), 'Some text')
    expect(first).toEqual({ ...recordedScores, loading: 0.43 })
    expect(describeScores(true, 'worker', first)).toBe('Coming: 43%.')
  })

  it('are the recorded ones without a model; of another text there are none, and the reason is told', async () => {
    const none = backend({ recordingOnly: { why: 'the connection broke' } })
    const [, france] = chancesRun.scores
    expect(await framesOf(none, france.text)).toEqual([{ scores: france }])
    const [frame] = await framesOf(none, 'Some text', { scores: france })
    expect(frame).toEqual({ scores: france, why: 'the connection broke' })
    expect(describeScores(true, 'stored', frame)).toBe('Recorded texts only: the connection broke.')
    expect(describeScores(true, 'stored', { scores: france })).toBe('Recorded.')
    expect(describeScores(false, 'worker', { scores: france })).toBe('Recorded.')
    const [unknown] = await framesOf(backend({ recordingOnly: { why: 'not fetched' } }), 'Some text')
    expect(unknown.why).toBe('not fetched')
  })

  it('are not asked for without a text, and of a long one only to its beginning', async () => {
    const model = backend()
    expect(await framesOf(model, '')).toEqual([])
    await framesOf(model, 'x'.repeat(2 * MAX_TEXT_LENGTH))
    expect(model.nextTokenChances).toHaveBeenCalledWith('x'.repeat(MAX_TEXT_LENGTH), SCORED_TOKENS)
  })

  it('reject if the model fails, so that the recordings are next', async () => {
    const failing = backend({ nextTokenChances: () => Promise.reject(new Error('it broke')) })
    await expect(framesOf(failing, 'Some text')).rejects.toThrow('it broke')
  })
})
