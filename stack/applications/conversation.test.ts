import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from './client/messages'
import { fitConversation } from './conversation'

/** A token a character: what is expected can be counted by eye. */
const count = (text: string) => text.length
const say = (role: Message['role'], content: string): Message => ({ role, content })
const turn = (question: string, reply: string) => [say('user', question), say('assistant', reply)]

const kind = [say('system', 'be kind')]
const turns = [turn('AA', 'aa'), turn('BB', 'bb')]
const question = [say('user', 'CC')]
const texts = (messages: readonly Message[]) => messages.map(({ content }) => content)
const sent = (size: number, earlier = turns) =>
  fitConversation(kind, earlier, question, { size, reply: 3, count })

describe('a conversation sent again', () => {
  it('is the whole of it, from the top', () => {
    const { messages, tokens, dropped } = sent(20)
    expect(messages).toEqual([...kind, ...turns.flat(), ...question])
    expect([tokens, dropped]).toEqual([17, []])
  })

  it('loses its oldest turn when the window is full, and says which', () => {
    const { messages, tokens, dropped } = sent(19)
    expect([texts(messages), tokens]).toEqual([['be kind', 'BB', 'bb', 'CC'], 13])
    expect(dropped.map((p) => texts(p.messages))).toEqual([['AA', 'aa']])
  })

  it('is the question alone with history off', () => {
    const { messages, dropped } = sent(20, [])
    expect([texts(messages), dropped]).toEqual([['be kind', 'CC'], []])
  })

  it('keeps instructions and question to the last, and refuses if there is no room for them', () => {
    expect(texts(sent(12).messages)).toEqual(['be kind', 'CC'])
    expect(() => sent(11)).toThrow(new RangeError('fit: 9 tokens have to go in, 8 can'))
    expect(() => sent(NaN)).toThrow(RangeError)
    expect(() => sent(20, [])).not.toThrow()
  })

  it('can be a first question without instructions', () =>
    expect(fitConversation([], [], question, { size: 5, reply: 3, count })).toEqual({
      messages: question,
      tokens: 2,
      dropped: [],
    }))
})

const message = fc.record({
  role: fc.constantFrom<Message['role']>('user', 'assistant', 'tool'),
  content: fc.string({ maxLength: 12 }),
})
const talk = fc.record({
  earlier: fc.array(fc.array(message, { maxLength: 3 }), { maxLength: 12 }),
  asked: message,
  size: fc.integer({ min: 40, max: 200 }),
})

describe('whatever is said', () => {
  it('never fills more than its share, keeps its order, and ends with the question', () =>
    fc.assert(
      fc.property(talk, ({ earlier, asked, size }) => {
        const { messages, tokens, dropped } = fitConversation(kind, earlier, [asked], {
          size,
          reply: 5,
          count,
        })
        const counted = messages.reduce((sum, { content }) => sum + count(content), 0)
        expect(tokens).toBe(counted)
        expect(tokens).toBeLessThanOrEqual(size - 5)
        expect(messages[0]).toBe(kind[0])
        expect(messages.at(-1)).toBe(asked)
        // What is left out and what is sent are, one after the other, what was said.
        expect([...dropped.flatMap((p) => p.messages), ...messages.slice(1, -1)]).toEqual(earlier.flat())
      }),
    ))

  it('nothing falls out that would have fitted', () =>
    fc.assert(
      fc.property(talk, ({ earlier, asked, size }) => {
        const { tokens, dropped } = fitConversation(kind, earlier, [asked], { size, reply: 5, count })
        const last =
          dropped.at(-1)?.messages.reduce((sum, { content }) => sum + count(content), 0) ?? Infinity
        expect(tokens + last).toBeGreaterThan(size - 5)
      }),
    ))
})
