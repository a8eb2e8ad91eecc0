import { expect, it } from 'vitest'
import { contextTokens, promptParts } from '../../data/prompt-parts'
import { buildPromptRequest } from './prompt-request'

const [system, context, examples, question] = promptParts

it('sends instructions and facts as the system message, an example as a turn, and the question last', () =>
  expect(buildPromptRequest(promptParts, 3)).toEqual({
    messages: [
      { role: 'system', content: `${system.text}\n${context.text}` },
      { role: 'user', content: 'What do socks cost?' },
      { role: 'assistant', content: 'Socks cost 5 euros, Madam.' },
      { role: 'user', content: question.text },
    ],
    maxTokens: contextTokens.reply,
    temperature: 0.7,
    seed: 3,
  }))

it('sends only the parts that go in', () => {
  const messagesOf = (...parts: typeof promptParts) => buildPromptRequest(parts).messages
  expect(messagesOf(question)).toEqual([{ role: 'user', content: question.text }])
  expect(messagesOf(context, question)[0]).toEqual({ role: 'system', content: context.text })
  expect(messagesOf(examples, question).map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
})

it('a question of two lines stays one message', () =>
  expect(buildPromptRequest([{ ...question, text: 'Hello!\nAnd boots?' }]).messages).toEqual([
    { role: 'user', content: 'Hello!\nAnd boots?' },
  ]))
