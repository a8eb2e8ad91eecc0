import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from './client/messages'
import { fitConversation } from './conversation'

/** One token a character, so that tokens can be counted by eye. */
const count = (text: string) => text.length
const say = (role: Message['role'], content: string): Message => ({ role, content })
const turn = (question: string, reply: string) => [say('user', question), say('assistant', reply)]

const kind = [say('system', 'be kind')]
const turns = [turn('AA', 'aa'), turn('BB', 'bb')]
const question = [say('user', 'CC')]
const texts = (messages: readonly Message[]) => messages.map(({ content }) => content)
const fit = (size: number, earlier = turns) =>
  fitConversation(kind, earlier, question, { size, reply: 3, count })

describe('fitConversation', () => {
  it('gives instructions, all turns and the question, if they fit', () => {
    const { messages, tokens, dropped } = fit(20)
    expect(messages).toEqual([...kind, ...turns.flat(), ...question])
    expect([tokens, dropped]).toEqual([17, []])
  })

  it('drops the oldest turn when the window is full, and returns it', () => {
    const { messages, tokens, dropped } = fit(19)
    expect([texts(messages), tokens]).toEqual([['be kind', 'BB', 'bb', 'CC'], 13])
    expect(dropped.map((p) => texts(p.messages))).toEqual([['AA', 'aa']])
  })

  it('drops the older half of many turns, so that the next questions fit without another gap', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => turn(name, name))
    const { messages, tokens, dropped } = fit(21, many)
    expect([texts(messages), tokens]).toEqual([['be kind', 'D', 'D', 'E', 'E', 'CC'], 13])
    expect(dropped.flatMap((p) => texts(p.messages))).toEqual(['A', 'A', 'B', 'B', 'C', 'C'])
    expect(texts(fit(15, many).messages)).toEqual(['be kind', 'E', 'E', 'CC'])
    expect(fit(22, many).dropped).toEqual([])
  })

  it('gives instructions and question alone with history off', () => {
    const { messages, dropped } = fit(20, [])
    expect([texts(messages), dropped]).toEqual([['be kind', 'CC'], []])
  })

  it('never drops instructions and question, and refuses if they do not fit', () => {
    expect(texts(fit(12).messages)).toEqual(['be kind', 'CC'])
    expect(() => fit(11)).toThrow(new RangeError('fitToWindow: 9 tokens, room for 8'))
    expect(() => fit(NaN)).toThrow(RangeError)
    expect(() => fit(20, [])).not.toThrow()
  })

  it('takes a first question without instructions', () =>
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
const conversation = fc.record({
  earlier: fc.array(fc.array(message, { maxLength: 3 }), { maxLength: 12 }),
  newest: message,
  size: fc.integer({ min: 40, max: 200 }),
})

describe('for any conversation, fitConversation', () => {
  it('leaves room for the reply, keeps the order, and ends with the question', () =>
    fc.assert(
      fc.property(conversation, ({ earlier, newest, size }) => {
        const { messages, tokens, dropped } = fitConversation(kind, earlier, [newest], {
          size,
          reply: 5,
          count,
        })
        const counted = messages.reduce((sum, { content }) => sum + count(content), 0)
        expect(tokens).toBe(counted)
        expect(tokens).toBeLessThanOrEqual(size - 5)
        expect(messages[0]).toBe(kind[0])
        expect(messages.at(-1)).toBe(newest)
        // Dropped and kept messages together are the conversation.
        expect([...dropped.flatMap((p) => p.messages), ...messages.slice(1, -1)]).toEqual(earlier.flat())
      }),
    ))

  it('drops nothing that fits, and otherwise halves until the others fit', () =>
    fc.assert(
      fc.property(conversation, ({ earlier, newest, size }) => {
        const window = { size, reply: 5, count }
        const { dropped } = fitConversation(kind, earlier, [newest], window)
        const cost = (turns: readonly (readonly Message[])[]) =>
          [...kind, ...turns.flat(), newest].reduce((sum, { content }) => sum + count(content), 0)
        let kept = earlier
        while (cost(kept) > size - 5) kept = kept.slice(Math.ceil(kept.length / 2))
        expect(dropped.map(({ messages }) => messages)).toEqual(
          earlier.slice(0, earlier.length - kept.length),
        )
      }),
    ))
})
