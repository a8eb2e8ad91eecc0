import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblePrompt, type PromptSection } from './prompt'

const count = (text: string) => text.length
const sections: readonly PromptSection[] = [
  { kind: 'system', text: 'sys' },
  { kind: 'context', text: 'fact one' },
  { kind: 'context', text: 'fact two' },
  { kind: 'examples', text: 'like this' },
  { kind: 'examples', text: 'or this' },
  { kind: 'question', text: 'why?' },
]
const assembleAt = (size: number) => assemblePrompt(sections, { size, reply: 10, count })
const droppedAt = (size: number) => assembleAt(size).dropped.map(({ part }) => part.text)

describe('assemblePrompt', () => {
  it('gives one message a section, in their order', () => {
    const { messages, tokens, dropped } = assembleAt(49)
    expect(messages.map(({ content }) => content)).toEqual(sections.map(({ text }) => text))
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user', 'user', 'user', 'user'])
    expect([tokens, dropped]).toEqual([39, []])
  })

  it('drops examples first, then context, the last of each first, and no more than necessary', () => {
    expect(droppedAt(48)).toEqual(['or this'])
    expect(droppedAt(41)).toEqual(['or this', 'like this'])
    expect(droppedAt(32)).toEqual(['or this', 'like this', 'fact two'])
    expect(droppedAt(17)).toEqual(['or this', 'like this', 'fact two', 'fact one'])
    expect(assembleAt(17).messages.map(({ content }) => content)).toEqual(['sys', 'why?'])
  })

  it('drops examples before context wherever they stand', () => {
    const [system, context, , examples, , question] = sections
    const assembled = assemblePrompt([examples, system, question, context], { size: 25, reply: 10, count })
    expect(assembled.dropped.map(({ part }) => part)).toEqual([examples])
  })

  it('gives the reason for each dropped section', () => {
    const reasons = assembleAt(17).dropped.map(({ why }) => why!)
    expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(['Examples', 'Examples', 'Facts', 'Facts'])
  })

  it('refuses if system and question do not fit', () =>
    expect(() => assembleAt(16)).toThrow(new RangeError('fitToWindow: 7 tokens, room for 6')))
})

it('never exceeds the window, and keeps all of system and question, in any prompt', () => {
  const section = fc.record({
    kind: fc.constantFrom<PromptSection['kind']>('system', 'context', 'examples', 'question'),
    text: fc.string({ maxLength: 9 }),
  })
  fc.assert(
    fc.property(fc.array(section, { maxLength: 10 }), fc.integer({ min: 110, max: 130 }), (all, size) => {
      const { messages, tokens, dropped } = assemblePrompt(all, { size, reply: 20, count })
      const removed = new Set(dropped.map(({ part }) => part))
      const kept = all.filter((part) => !removed.has(part))
      expect(tokens).toBeLessThanOrEqual(size - 20)
      expect(messages.map(({ content }) => content)).toEqual(kept.map(({ text }) => text))
      expect([...removed].every(({ kind }) => kind === 'examples' || kind === 'context')).toBe(true)
    }),
  )
})
