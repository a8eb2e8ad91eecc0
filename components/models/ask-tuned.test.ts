import { describe, expect, it } from 'vitest'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import type { ReplyRequest } from '../../composables/chat-model/reply-run'
import { TUNED_REPLY_TOKENS } from '../../data/tuned'
import type { StreamEvent } from 'llm-stack/applications'
import { askTuned, recordedReply } from './ask-tuned'
import type { ContinuationFrame } from './continue-text'

const requests: ReplyRequest[] = []
/** A model that writes these pieces. */
const writing = (pieces: readonly string[], reason: 'stop' | 'length' = 'stop') =>
  ({
    ready: Promise.resolve(),
    async *streamReply(request: ReplyRequest): AsyncGenerator<StreamEvent> {
      requests.push(request)
      for (const text of pieces) yield { type: 'text', text }
      yield { type: 'end', reason, usage: { input: 9, output: pieces.length } }
    },
  }) as unknown as ChatModelBackend
const withoutModel = (why = 'it broke') => ({ recordingOnly: { why } }) as unknown as ChatModelBackend

async function framesOf(...args: Parameters<typeof askTuned>) {
  const frames: ContinuationFrame[] = []
  for await (const frame of askTuned(...args)) frames.push(frame)
  return frames
}

describe('the tuned model', () => {
  it('is asked in its template, and answers on a line of its own', async () => {
    const frames = await framesOf(writing(['Hel', 'lo.']), 'tuned', 'Hello?')
    expect(frames.map(({ text, isComplete }) => [text, isComplete])).toEqual([
      ['', false],
      ['\nHel', false],
      ['\nHello.', false],
      ['\nHello.', true],
    ])
    expect(requests.at(-1)).toEqual({
      messages: [{ role: 'user', content: 'Hello?' }],
      temperature: 0,
      maxTokens: TUNED_REPLY_TOKENS,
    })
  })

  it('is asked without it, and goes on; a reply that was cut ends in dots', async () => {
    const frames = await framesOf(writing([' How', ' many'], 'length'), 'bare', 'Why?')
    expect(frames.at(-1)).toMatchObject({ prompt: 'Why?', text: ' How many …', isComplete: true })
    expect(requests.at(-1)).toMatchObject({ prompt: 'Why?' })
    expect(requests.at(-1)).not.toHaveProperty('messages')
  })

  it('may end at once, and is not asked without a question', async () => {
    expect((await framesOf(writing([]), 'bare', 'Why?')).at(-1)!.text).toBe(' (It ends here.)')
    expect(await framesOf(writing(['x']), 'bare', '')).toEqual([])
  })

  it('tells how far it has come', async () => {
    const ready = new Promise((resolve) => setTimeout(resolve, 150))
    const [first] = await framesOf({ ...writing(['x']), ready, progress: () => 0.2 }, 'bare', 'Why?')
    expect(first).toMatchObject({ prompt: 'Why?', loading: 0.2 })
  })

  it('is played from a recording where it is not there, and the reason is told', async () => {
    const [dog] = await framesOf(withoutModel(), 'tuned', 'How many legs has a dog?')
    expect(dog).toMatchObject({ text: '\nThe answer is 4. A dog has 4 legs.', why: 'it broke' })
    const [other] = await framesOf(withoutModel(), 'bare', 'Not recorded?')
    expect(other).toEqual({ ...recordedReply('bare'), why: 'it broke' })
  })
})

describe('the recorded replies', () => {
  it('ask more after two questions without the template, and end at once after one', () => {
    expect(recordedReply('bare').text).toMatch(/^ How many stars are in the sky\? .* …$/)
    expect(recordedReply('bare', 'What is the capital of France?').text).toBe(' (It ends here.)')
    expect(recordedReply('tuned', 'What is the capital of France?').text).toBe(
      '\nThe capital of France is Paris.',
    )
  })
})
