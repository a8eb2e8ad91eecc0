import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chatsAbout } from '../../data/stories'
import { generate, readLlama, ScorePairTokenizer } from '../../stack/models'
import { atOnce } from '../portions'
import type { Asked, Written } from './story'
import { Storyteller } from './storyteller'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const files = { weights: file('weights.bin'), tokenizer: file('tokenizer.bin') }
const teller = new Storyteller(files)

/** Every state of a story. */
function states(asked: Asked): Written[] {
  const story = teller.begin(asked)
  const seen: Written[] = []
  while (!seen.at(-1)?.reason) seen.push(atOnce(story.next()))
  return seen
}
const last = (asked: Asked) => states(asked).at(-1)!

describe('a story', () => {
  it('is what the model generates, in counted tokens', () => {
    const tokenizer = new ScorePairTokenizer(files.tokenizer)
    const prompt = tokenizer.encode('Once upon a time')
    const ids = Array.from(
      generate(readLlama(files.weights), prompt, { temperature: 0, max: 20 }),
      ({ id }) => id,
    )
    expect(last({ prompt: 'Once upon a time', maxTokens: 20 })).toEqual({
      text: tokenizer.decode(ids),
      input: prompt.length,
      output: 20,
      reason: 'length',
    })
  })

  it('only ever grows, and ends before a stop, of which nothing is told', () => {
    const seen = states({ prompt: 'Once upon a time', stop: ['named Lily', '!'], maxTokens: 40 })
    seen.forEach(({ text }, i) =>
      expect(seen.slice(i).every((later) => later.text.startsWith(text))).toBe(true),
    )
    expect(seen.some(({ text }) => text.includes('named'))).toBe(false)
    expect(seen.at(-1)).toMatchObject({ text: ', there was a little girl ', reason: 'stop' })
  })

  it('tells what only seemed to be a stop', () =>
    expect(last({ prompt: 'Once upon a time', stop: ['named Lilliput'], maxTokens: 12 }).text).toContain(
      'named Lily',
    ))

  it('knows the name in its prompt', () => {
    const [told, untold] = chatsAbout('Mia').map(
      (prompt) => last({ prompt, stop: ['.'], maxTokens: 10 }).text,
    )
    expect([told, untold]).toEqual([' Mia', ' Dolly'])
  })

  it('is drawn with luck that a seed repeats', () => {
    const drawn = (seed?: number) => last({ prompt: 'The dog', temperature: 1, maxTokens: 15, seed }).text
    expect(drawn(2)).toBe(drawn(2))
    expect(new Set([1, 2, 3, 4].map(drawn)).size).toBeGreaterThan(1)
  })

  it('goes on by itself while another is told', () => {
    const [one, two] = ['The cat', 'The dog'].map((prompt) => teller.begin({ prompt, maxTokens: 5 }))
    for (let i = 0; i < 5; i++) for (const story of [one, two]) atOnce(story.next())
    expect(one.written).toEqual(last({ prompt: 'The cat', maxTokens: 5 }))
    expect(two.written).toEqual(last({ prompt: 'The dog', maxTokens: 5 }))
  })

  it('ends where the context is full', () => {
    let prompt = 'The cat sat.'
    while (teller.count(`${prompt} Yes`) <= 510) prompt += ' Yes'
    const { input, output, reason } = last({ prompt, temperature: 0 })
    expect([input > 500, input + output, reason]).toEqual([true, 513, 'length'])
  })

  it.each([
    [{ prompt: 'cat '.repeat(25_000) }, 'tokens in a context of 512'],
    [{ prompt: 'The cat', maxTokens: 0 }, 'at most 0 tokens'],
  ])('refuses what it cannot do', (asked, why) => expect(() => teller.begin(asked)).toThrow(why))
})
