import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble, type Part } from './prompt'

const count = (text: string) => text.length
const parts: readonly Part[] = [
  { kind: 'system', text: 'sys' },
  { kind: 'context', text: 'fact one' },
  { kind: 'context', text: 'fact two' },
  { kind: 'examples', text: 'like this' },
  { kind: 'examples', text: 'or this' },
  { kind: 'question', text: 'why?' },
]
const put = (size: number) => assemble(parts, { size, reply: 10, count })
const left = (size: number) => put(size).out.map(({ part }) => part.text)

describe('a prompt', () => {
  it('is a message a part, in their order', () => {
    const { messages, tokens, out } = put(49)
    expect(messages.map(({ content }) => content)).toEqual(parts.map(({ text }) => text))
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user', 'user', 'user', 'user'])
    expect([tokens, out]).toEqual([39, []])
  })

  it('loses examples first, then context, of each the last first, and no more than it must', () => {
    expect(left(48)).toEqual(['or this'])
    expect(left(41)).toEqual(['or this', 'like this'])
    expect(left(32)).toEqual(['or this', 'like this', 'fact two'])
    expect(left(17)).toEqual(['or this', 'like this', 'fact two', 'fact one'])
    expect(put(17).messages.map(({ content }) => content)).toEqual(['sys', 'why?'])
  })

  it('says why', () => {
    const why = put(17).out.map((piece) => piece.why)
    expect(why.map((said) => said!.split(' ')[0])).toEqual(['Examples', 'Examples', 'Context', 'Context'])
  })

  it('is refused if system and question are too much', () =>
    expect(() => put(16)).toThrow(new RangeError('fit: 7 tokens have to go in, 6 can')))
})

it('never is too long, and always has all that is system and question, in their order', () => {
  const part = fc.record({
    kind: fc.constantFrom<Part['kind']>('system', 'context', 'examples', 'question'),
    text: fc.string({ maxLength: 9 }),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), fc.integer({ min: 110, max: 130 }), (all, size) => {
      const { messages, tokens, out } = assemble(all, { size, reply: 20, count })
      const gone = new Set(out.map((piece) => piece.part))
      const kept = all.filter((p) => !gone.has(p))
      expect(tokens).toBeLessThanOrEqual(size - 20)
      expect(messages.map(({ content }) => content)).toEqual(kept.map(({ text }) => text))
      expect([...gone].every(({ kind }) => kind === 'examples' || kind === 'context')).toBe(true)
    }),
  )
})
