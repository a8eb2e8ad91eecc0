import { describe, expect, it } from 'vitest'
import { announceExchange, describeExchange } from './describe-exchange'
import { emptyExchange, type Exchange } from './exchange'

const exchangeWith = (change: Partial<Exchange>): Exchange => ({
  ...emptyExchange,
  by: 'models.example',
  tape: [
    { kind: 'sent', text: '435 bytes' },
    { kind: 'text', text: 'On its' },
    { kind: 'text', text: ' way.' },
  ],
  ...change,
})

describe('describeExchange', () => {
  it('names the model, and its tokens if they were counted', () => {
    expect(describeExchange(exchangeWith({}))).toBe('From models.example')
    expect(describeExchange(exchangeWith({ input: 27, output: 32 }))).toBe(
      'From models.example: 27 tokens in, 32 out',
    )
  })
  it('reports progress and errors before anything else', () => {
    expect(describeExchange(emptyExchange)).toBe('Nothing sent yet')
    expect(describeExchange(exchangeWith({ loading: 0.5 }))).toBe('Fetching the model: 50%')
    expect(describeExchange(exchangeWith({ retryInMs: 1500 }))).toBe('Asked again in 2 s …')
    expect(describeExchange(exchangeWith({ errorMessage: 'The reply broke off.' }))).toBe(
      'The reply broke off.',
    )
  })
})

it('announces the reply once the exchange is done', () => {
  expect(announceExchange(exchangeWith({}))).toBe('')
  expect(announceExchange(exchangeWith({ done: true }))).toBe('From models.example. On its way.')
  const tape = [{ kind: 'call', text: 'find_order {}' } as const]
  expect(announceExchange(exchangeWith({ done: true, tape }))).toBe('From models.example. ')
})
