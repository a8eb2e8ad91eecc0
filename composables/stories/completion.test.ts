import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generate, readLlama, SentencePieceTokenizer } from 'llm-stack/models'
import { runToCompletion } from '../time-slicing'
import { Completion, type CompletionRequest, type CompletionState } from './completion'
import { StoryModel } from './story-model'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const files = { weights: file('weights.bin'), tokenizer: file('tokenizer.bin') }
const loadedModel = new StoryModel(files)

/** All states of a completion. */
function collectStates(request: CompletionRequest): CompletionState[] {
  const completion = loadedModel.startCompletion(request)
  const states: CompletionState[] = []
  while (!states.at(-1)?.reason) states.push(runToCompletion(completion.next()))
  return states
}
const finalState = (request: CompletionRequest) => collectStates(request).at(-1)!

describe('Completion', () => {
  it('generates the model’s text, with token counts', () => {
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

  it('only ever grows, and ends before a stop string without revealing any of it', () => {
    const states = collectStates({ prompt: 'Once upon a time', stop: ['named Lily', '!'], maxTokens: 40 })
    states.forEach(({ text }, i) =>
      expect(states.slice(i).every((next) => next.text.startsWith(text))).toBe(true),
    )
    expect(states.some(({ text }) => text.includes('named'))).toBe(false)
    expect(states.at(-1)).toMatchObject({ text: ', there was a little girl ', reason: 'stop' })
  })

  it('keeps text that only began like a stop string', () =>
    expect(
      finalState({ prompt: 'Once upon a time', stop: ['named Lilliput'], maxTokens: 12 }).text,
    ).toContain('named Lily'))

  it('repeats the name in its prompt, and no other', () => {
    const prompt = '"What is your name?" asked the man. "My name is'
    const [withName, withoutName] = [`Mia had a dog. Mia was sad. ${prompt}`, prompt].map(
      (text) => finalState({ prompt: text, stop: ['.'], maxTokens: 10 }).text,
    )
    expect([withName, withoutName]).toEqual([' Mia', ' Dolly'])
  })

  it('samples reproducibly with a seed', () => {
    const sample = (seed?: number) =>
      finalState({ prompt: 'The dog', temperature: 1, maxTokens: 15, seed }).text
    expect(sample(2)).toBe(sample(2))
    expect(new Set([1, 2, 3, 4].map(sample)).size).toBeGreaterThan(1)
  })

  it('is independent of another completion in progress', () => {
    const [one, two] = ['The cat', 'The dog'].map((prompt) =>
      loadedModel.startCompletion({ prompt, maxTokens: 5 }),
    )
    for (let i = 0; i < 5; i++) for (const completion of [one, two]) runToCompletion(completion.next())
    expect(one.state).toEqual(finalState({ prompt: 'The cat', maxTokens: 5 }))
    expect(two.state).toEqual(finalState({ prompt: 'The dog', maxTokens: 5 }))
  })

  it('ends when the context is full', () => {
    let prompt = 'The cat sat.'
    const tokenizer = new SentencePieceTokenizer(files.tokenizer)
    while (tokenizer.encode(`${prompt} Yes`).length <= 510) prompt += ' Yes'
    const { input, output, reason } = finalState({ prompt, temperature: 0 })
    expect([input > 500, input + output, reason]).toEqual([true, 513, 'length'])
  })

  it.each([
    [{ prompt: 'cat '.repeat(25_000) }, 'tokens in a context of 512'],
    [{ prompt: 'The cat', maxTokens: 0 }, 'at most 0 tokens'],
  ])('throws for an impossible request', (request, message) =>
    expect(() => loadedModel.startCompletion(request)).toThrow(message),
  )
})

describe('the text of an unfinished completion', () => {
  /** The states of a completion that consists of these tokens, each given as its bytes; their ids begin at 3. */
  function statesOf(
    tokens: readonly (readonly number[])[],
    options: Partial<CompletionRequest>,
    ids = tokens.map((_, i) => i + 3),
  ): CompletionState[] {
    /** One id of the prompt, then those generated. */
    const read = ({ length }: readonly number[]) =>
      Float32Array.from({ length: tokens.length + 3 }, (_, id) => (id === ids[length - 1] ? 1 : 0))
    const model = { read, context: 99 }
    const tokenizer = {
      encode: () => [0],
      decode: (ids: number[]) =>
        new TextDecoder().decode(Uint8Array.from(ids.flatMap((id) => tokens[id - 3]!))),
    }
    const completion = new Completion(model as never, tokenizer as never, {
      prompt: '',
      maxTokens: tokens.length,
      ...options,
    })
    return tokens.map(() => runToCompletion(completion.next()))
  }
  const bytes = (text: string) => [...new TextEncoder().encode(text)]

  it('omits an incomplete character', () => {
    const [head, tail] = [bytes('é').slice(0, 1), bytes('é').slice(1)]
    expect(statesOf([bytes('a'), head, tail, bytes('b')], {}).map(({ text }) => text)).toEqual([
      'a',
      'a',
      'aé',
      'aéb',
    ])
  })
  it('omits all broken bytes at its end, and no others', () => {
    const texts = statesOf([[0xff, 0xff], bytes('b'), bytes('c')], {}).map(({ text }) => text)
    expect(texts).toEqual(['', '\uFFFD\uFFFDb', '\uFFFD\uFFFDbc'])
  })
  it('is empty at first, with a prompt as long as the context', () => {
    const [model, tokenizer] = [{ context: 2 }, { encode: () => [0, 1] }]
    const { state } = new Completion(model as never, tokenizer as never, { prompt: '' })
    expect(state).toEqual({ text: '', input: 2, output: 0 })
  })
  it('omits the possible beginning of a stop string, and ends at the first of several', () => {
    const states = statesOf([bytes('a'), bytes('<'), bytes('b')], { stop: ['</s>'] })
    expect(states.map(({ text }) => text)).toEqual(['a', 'a', 'a<b'])
    expect(statesOf([bytes('x!y.z')], { stop: ['.', '!'] })[0]).toMatchObject({ text: 'x', reason: 'stop' })
    expect(statesOf([bytes('.a')], { stop: ['.'] })[0]).toMatchObject({ text: '', reason: 'stop' })
  })
  it('omits nothing without stop strings', () =>
    expect(statesOf([bytes('S'), bytes('t')], {}).map(({ text }) => text)).toEqual(['S', 'St']))
  it('stays as it is once it has ended', () =>
    expect(statesOf([bytes('a'), bytes('b')], { maxTokens: 1 }).map(({ text }) => text)).toEqual(['a', 'a']))
  it.each([
    ['A.', 'stop'],
    ['“Who?”', 'stop'],
    ['No!"', 'stop'],
    ['1.', 'length'],
    ['a.b', 'length'],
    ['ab', 'length'],
  ])('%s as a sentence ends by %s', (text, reason) =>
    expect(statesOf([bytes(text)], { sentence: true })).toMatchObject([{ text, reason }]),
  )
  it.each([1, 2])('ends at the special token %i, which has no text', (id) => {
    const states = statesOf([bytes('a'), bytes('b')], {}, [3, id])
    expect(states.at(-1)).toEqual({ text: 'a', input: 1, output: 1, reason: 'stop' })
  })
})
