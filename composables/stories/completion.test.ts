import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameChatPrompts } from '../../data/stories'
import { generate, readLlama, SentencePieceTokenizer } from '../../stack/models'
import { runToCompletion } from '../time-slicing'
import { Completion, type CompletionRequest, type CompletionState } from './completion'
import { StoryModel } from './story-model'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const files = { weights: file('weights.bin'), tokenizer: file('tokenizer.bin') }
const loadedModel = new StoryModel(files)

/** Every state of a story. */
function collectStates(asked: CompletionRequest): CompletionState[] {
  const story = loadedModel.startCompletion(asked)
  const seen: CompletionState[] = []
  while (!seen.at(-1)?.reason) seen.push(runToCompletion(story.next()))
  return seen
}
const finalState = (asked: CompletionRequest) => collectStates(asked).at(-1)!

describe('a story', () => {
  it('is what the model generates, in counted tokens', () => {
    const tokenizer = new SentencePieceTokenizer(files.tokenizer)
    const prompt = tokenizer.encode('Once upon a time')
    const ids = Array.from(
      generate(readLlama(files.weights), prompt, { temperature: 0, max: 20 }),
      ({ id }) => id,
    )
    expect(finalState({ prompt: 'Once upon a time', maxTokens: 20 })).toEqual({
      text: tokenizer.decode(ids),
      input: prompt.length,
      output: 20,
      reason: 'length',
    })
  })

  it('only ever grows, and ends before a stop, of which nothing is told', () => {
    const seen = collectStates({ prompt: 'Once upon a time', stop: ['named Lily', '!'], maxTokens: 40 })
    seen.forEach(({ text }, i) =>
      expect(seen.slice(i).every((later) => later.text.startsWith(text))).toBe(true),
    )
    expect(seen.some(({ text }) => text.includes('named'))).toBe(false)
    expect(seen.at(-1)).toMatchObject({ text: ', there was a little girl ', reason: 'stop' })
  })

  it('tells what only seemed to be a stop', () =>
    expect(
      finalState({ prompt: 'Once upon a time', stop: ['named Lilliput'], maxTokens: 12 }).text,
    ).toContain('named Lily'))

  it('knows the name in its prompt', () => {
    const [told, untold] = nameChatPrompts('Mia').map(
      (prompt) => finalState({ prompt, stop: ['.'], maxTokens: 10 }).text,
    )
    expect([told, untold]).toEqual([' Mia', ' Dolly'])
  })

  it('is drawn with luck that a seed repeats', () => {
    const drawn = (seed?: number) =>
      finalState({ prompt: 'The dog', temperature: 1, maxTokens: 15, seed }).text
    expect(drawn(2)).toBe(drawn(2))
    expect(new Set([1, 2, 3, 4].map(drawn)).size).toBeGreaterThan(1)
  })

  it('goes on by itself while another is told', () => {
    const [one, two] = ['The cat', 'The dog'].map((prompt) =>
      loadedModel.startCompletion({ prompt, maxTokens: 5 }),
    )
    for (let i = 0; i < 5; i++) for (const story of [one, two]) runToCompletion(story.next())
    expect(one.state).toEqual(finalState({ prompt: 'The cat', maxTokens: 5 }))
    expect(two.state).toEqual(finalState({ prompt: 'The dog', maxTokens: 5 }))
  })

  it('ends where the context is full', () => {
    let prompt = 'The cat sat.'
    while (loadedModel.countTokens(`${prompt} Yes`) <= 510) prompt += ' Yes'
    const { input, output, reason } = finalState({ prompt, temperature: 0 })
    expect([input > 500, input + output, reason]).toEqual([true, 513, 'length'])
  })

  it.each([
    [{ prompt: 'cat '.repeat(25_000) }, 'tokens in a context of 512'],
    [{ prompt: 'The cat', maxTokens: 0 }, 'at most 0 tokens'],
  ])('refuses what it cannot do', (asked, why) =>
    expect(() => loadedModel.startCompletion(asked)).toThrow(why),
  )
})

describe('what is told of a story under way', () => {
  /** A story of these tokens, one after the other, each of these bytes. */
  function states(
    tokens: readonly (readonly number[])[],
    asked: Partial<CompletionRequest>,
  ): CompletionState[] {
    let at = 0
    const logits = () => Float32Array.from({ length: tokens.length + 3 }, (_, id) => (id === at + 3 ? 1 : 0))
    const model = Object.assign(
      () => {
        const data = logits()
        at++
        return { data }
      },
      { vocabulary: tokens.length + 3, context: 99 },
    )
    const tokenizer = {
      encode: () => [0],
      decode: (ids: number[]) =>
        new TextDecoder().decode(Uint8Array.from(ids.flatMap((id) => tokens[id - 3]!))),
    }
    const made = new Completion(model as never, tokenizer as never, {
      prompt: '',
      maxTokens: tokens.length,
      ...asked,
    })
    return tokens.map(() => runToCompletion(made.next()))
  }
  const bytes = (text: string) => [...new TextEncoder().encode(text)]

  it('is no half sign', () => {
    const [head, tail] = [bytes('é').slice(0, 1), bytes('é').slice(1)]
    expect(states([bytes('a'), head, tail, bytes('b')], {}).map(({ text }) => text)).toEqual([
      'a',
      'a',
      'aé',
      'aéb',
    ])
  })
  it('is no beginning of a stop, and ends at the first of several', () => {
    const held = states([bytes('a'), bytes('<'), bytes('b')], { stop: ['</s>'] })
    expect(held.map(({ text }) => text)).toEqual(['a', 'a', 'a<b'])
    expect(states([bytes('x!y.z')], { stop: ['.', '!'] })[0]).toMatchObject({ text: 'x', reason: 'stop' })
  })
})
