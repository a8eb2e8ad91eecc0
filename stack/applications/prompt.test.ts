import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblePrompt, type PromptSection } from './prompt'

const count = (text: string) => text.length
const parts: readonly PromptSection[] = [
  { kind: 'system', text: 'sys' },
  { kind: 'context', text: 'fact one' },
  { kind: 'context', text: 'fact two' },
  { kind: 'examples', text: 'like this' },
  { kind: 'examples', text: 'or this' },
  { kind: 'question', text: 'why?' },
]
const assembleAt = (size: number) => assemblePrompt(parts, { size, reply: 10, count })
const droppedAt = (size: number) => assembleAt(size).dropped.map(({ part }) => part.text)

describe('a prompt', () => {
  it('is a message a part, in their order', () => {
    const { messages, tokens, dropped } = assembleAt(49)
    expect(messages.map(({ content }) => content)).toEqual(parts.map(({ text }) => text))
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user', 'user', 'user', 'user'])
    expect([tokens, dropped]).toEqual([39, []])
  })

  it('loses examples first, then context, of each the last first, and no more than it must', () => {
    expect(droppedAt(48)).toEqual(['or this'])
    expect(droppedAt(41)).toEqual(['or this', 'like this'])
    expect(droppedAt(32)).toEqual(['or this', 'like this', 'fact two'])
    expect(droppedAt(17)).toEqual(['or this', 'like this', 'fact two', 'fact one'])
    expect(assembleAt(17).messages.map(({ content }) => content)).toEqual(['sys', 'why?'])
  })

  it('says why', () => {
    const why = assembleAt(17).dropped.map((piece) => piece.why)
    expect(why.map((said) => said!.split(' ')[0])).toEqual(['Examples', 'Examples', 'Context', 'Context'])
  })

  it('is refused if system and question are too much', () =>
    expect(() => assembleAt(16)).toThrow(new RangeError('fit: 7 tokens have to go in, 6 can')))
})

it('never is too long, and always has all that is system and question, in their order', () => {
  const part = fc.record({
    kind: fc.constantFrom<PromptSection['kind']>('system', 'context', 'examples', 'question'),
    text: fc.string({ maxLength: 9 }),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), fc.integer({ min: 110, max: 130 }), (all, size) => {
      const { messages, tokens, dropped } = assemblePrompt(all, { size, reply: 20, count })
      const gone = new Set(dropped.map((piece) => piece.part))
      const kept = all.filter((p) => !gone.has(p))
      expect(tokens).toBeLessThanOrEqual(size - 20)
      expect(messages.map(({ content }) => content)).toEqual(kept.map(({ text }) => text))
      expect([...gone].every(({ kind }) => kind === 'examples' || kind === 'context')).toBe(true)
    }),
  )
})
