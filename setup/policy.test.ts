import { expect, it } from 'vitest'
import { connect, policy } from './policy'

const parts = (text: string) => Object.fromEntries(text.split('; ').map((part) => part.split(/ (.*)/)))

it('a page loads, runs and reaches what lies in its own folder, and nothing else', () =>
  expect(parts(policy())).toEqual({
    'default-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  }))
it('with an endpoint it may ask that, too', () => {
  expect(parts(policy('https://models.example'))['connect-src']).toBe("'self' https://models.example")
  expect(connect('', 'ws://localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
})
