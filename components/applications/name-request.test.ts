import { describe, expect, it } from 'vitest'
import { chatbotRun } from '../../data/chatbot-run'
import { chatNames } from '../../data/name-chat'
import { plainText } from 'llm-stack/applications'
import { buildNameRequest, containsName, dropsHistory } from './name-request'

describe('the request', () => {
  it('has the earlier messages only with history on', () => {
    const roles = (history: 'on' | 'off') =>
      buildNameRequest('Mia', history, 1).messages.map(({ role }) => role)
    expect(roles('on')).toEqual(['system', 'user', 'assistant', 'user'])
    expect(roles('off')).toEqual(['system', 'user'])
  })
  it('is the recorded one', () => {
    const to = (...request: Parameters<typeof buildNameRequest>) =>
      plainText(buildNameRequest(...request).messages)
    for (const name of chatNames) expect(chatbotRun.on[name].to).toBe(to(name, 'on', 1))
    expect(chatbotRun.off.to).toBe(to('Mia', 'off', 1))
  })
  it('has the seed, the temperature and a limit', () => {
    expect(buildNameRequest('Mia', 'off', 7)).toMatchObject({ temperature: 0.7, seed: 7, maxTokens: 120 })
    expect(buildNameRequest('Mia', 'off', 7, 0).temperature).toBe(0)
  })
  it('drops the earlier turn where it does not fit, and keeps instructions and question', () => {
    const [fits, long] = ['x'.repeat(1700), 'x'.repeat(2000)]
    expect([fits, long].map((name) => buildNameRequest(name, 'on', 1).messages.length)).toEqual([4, 2])
    expect([fits, long].map((name) => dropsHistory(name, 'on'))).toEqual([false, true])
    expect(buildNameRequest(long, 'on', 1).messages[0]!.role).toBe('system')
    expect(dropsHistory(long, 'off')).toBe(false)
  })
})

describe('containsName', () => {
  it.each([
    ['Your name is Mia.', 'Mia', true],
    ['Miami is warm.', 'Mia', false],
    ['I am AMia', 'Mia', false],
    ['mia', 'Mia', false],
    ['你的名字是小明。', '小明', true],
    ['It is C++ (really)', ' C++ ', true],
    ['Anything', ' ', false],
    ['שלום, דנה!', 'דנה', true],
  ])('of “%s” with “%s”: %s', (text, name, found) => expect(containsName(text, name)).toBe(found))
})
