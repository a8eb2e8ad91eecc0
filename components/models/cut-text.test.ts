import { describe, expect, it } from 'vitest'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import type { CutText } from '../../data/cuts'
import { cutsRun } from '../../data/cuts-run'
import { compareCuts, cutText, cutTexts } from './cut-text'
import { samples } from './samples'
import type { TokenizedText } from './tokenizer-demo'

const model = {
  tokenize: async (text: string) => Array.from(text, (letter, id) => ({ id, text: letter })),
} as unknown as ChatModelBackend
async function cutOf(backend: ChatModelBackend, text: string) {
  const cuts: CutText[] = []
  for await (const cut of cutText(backend, text)) cuts.push(cut)
  return cuts
}
const gpt2 = (...pieces: string[]): TokenizedText => ({
  vocabulary: 'gpt2',
  characters: 0,
  bytes: 0,
  tokens: pieces.length,
  pieces: pieces.map((text, id) => ({ text, id })),
})
function recorded(name: string): CutText {
  const { text } = samples.find((sample) => sample.name === name)!
  return { text, ...cutsRun.cuts[cutTexts.indexOf(text)] }
}

describe('the cuts of the chat model', () => {
  it('are those of the model, or the recorded ones; of another text without a model, and of a long one, none', async () => {
    expect(await cutOf(model, 'abc')).toEqual([{ text: 'abc', tokens: 3, pieces: ['a', 'b', 'c'] }])
    const none = { recordingOnly: { why: '' } } as ChatModelBackend
    expect(await cutOf(none, 'strawberry')).toEqual([recorded('strawberry')])
    expect(await cutOf(none, 'abc')).toEqual([])
    expect(await cutOf(model, 'x'.repeat(501))).toEqual([])
    expect(await cutOf(model, '')).toEqual([])
  })

  it('leave every digit alone', () => {
    expect(recorded('numbers').pieces.filter((piece) => /\d/.test(piece))).toEqual([...'1969384400'])
  })

  it('are compared with those of GPT-2', () => {
    const cut = recorded('numbers')
    expect(compareCuts(cut.text, cut, gpt2('In', ' 1969'))).toBe(
      'SmolLM2: 16 tokens: In · _ · 1 · 9 · 6 · 9 · : · _ · 3 · 8 · 4 · , · 4 · 0 · 0 · _km',
    )
    expect(compareCuts('ab', { text: 'ab', tokens: 2, pieces: ['a', 'b'] }, gpt2('a', 'b'))).toBe(
      'SmolLM2 cuts it the same way.',
    )
    expect(compareCuts('é', { text: 'é', tokens: 2, pieces: ['\ufffd', '\ufffd'] }, gpt2('é'))).toBe(
      'SmolLM2: 2 tokens.',
    )
    const long: CutText = { text: 'ab', tokens: 20, pieces: ['a'] }
    expect(compareCuts('ab', long, gpt2('ab'))).toBe('SmolLM2: 20 tokens: a …')
    expect(compareCuts('other', cut, gpt2('other'))).toBe('')
    expect(compareCuts(cut.text, cut, undefined)).toBe('')
    expect(compareCuts('x', undefined, gpt2('x'))).toBe('')
  })
})
