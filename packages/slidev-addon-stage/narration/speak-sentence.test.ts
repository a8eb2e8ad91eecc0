import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { silence, speakSentence } from './speak-sentence'
import { stubSpeech } from './speech.test-helper'

const voice = { lang: 'en-GB', localService: true } as SpeechSynthesisVoice
let speech: ReturnType<typeof stubSpeech>
let controller: AbortController
/** Speaks “One.” → 'open' until it is settled. */
function speakOne() {
  const result: { value: boolean | 'open' } = { value: 'open' }
  void speakSentence('One.', { voice, maxMs: 10_000, signal: controller.signal }).then(
    (isSpoken) => (result.value = isSpoken),
  )
  return result
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  controller = new AbortController()
  speech = stubSpeech()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('speakSentence', () => {
  it('speaks with the voice, in its language, until it ends', async () => {
    const result = speakOne()
    const [utterance] = speech.spoken
    expect(utterance).toMatchObject({ text: 'One.', voice, lang: 'en-GB' })
    utterance!.onstart()
    await pass(9999)
    expect(result.value).toBe('open')
    utterance!.onend()
    await pass(0)
    expect(result.value).toBe(true)
    expect(speech.synthesis.cancel).not.toHaveBeenCalled()
  })

  it('gives up on a voice that does not begin', async () => {
    const result = speakOne()
    await pass(3999)
    expect(result.value).toBe('open')
    await pass(1)
    expect(result.value).toBe(false)
    expect(speech.synthesis.cancel).toHaveBeenCalledOnce()
  })

  it('gives up on a voice that does not end', async () => {
    const result = speakOne()
    speech.spoken[0]!.onstart()
    await pass(10_000)
    expect(result.value).toBe(false)
    expect(speech.synthesis.cancel).toHaveBeenCalledOnce()
  })

  it('is false after an error, and where the browser refuses', async () => {
    const result = speakOne()
    speech.spoken[0]!.onerror()
    await pass(0)
    expect(result.value).toBe(false)
    speech.synthesis.speak.mockImplementation(() => {
      throw new Error('refused')
    })
    const refused = speakOne()
    await pass(0)
    expect(refused.value).toBe(false)
  })

  it('is silent at an abort', async () => {
    const result = speakOne()
    controller.abort()
    await pass(0)
    expect(result.value).toBe(false)
    expect(speech.synthesis.cancel).toHaveBeenCalledOnce()
    expect(speakOne()).toEqual({ value: 'open' })
    await pass(0)
    expect(speech.spoken).toHaveLength(1)
  })

  it('waits a moment after it has cancelled what was being spoken', async () => {
    speech.synthesis.speaking = true
    speakOne()
    await pass(100)
    expect(speech.synthesis.cancel).toHaveBeenCalledOnce()
    expect(speech.spoken).toHaveLength(0)
    await pass(100)
    expect(speech.spoken).toHaveLength(1)
  })

  it('cancels nothing of a later sentence when the events of an earlier one arrive', async () => {
    speakOne()
    controller.abort()
    controller = new AbortController()
    const second = speakOne()
    speech.synthesis.cancel.mockClear()
    speech.spoken[0]!.onerror()
    await pass(0)
    expect(second.value).toBe('open')
    expect(speech.synthesis.cancel).not.toHaveBeenCalled()
  })
})

it('silence does nothing in a browser without speech', () => {
  vi.stubGlobal('speechSynthesis', undefined)
  expect(silence).not.toThrow()
})
