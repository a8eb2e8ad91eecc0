import { expect, it } from 'vitest'
import { connectSrc, contentSecurityPolicy } from './content-security-policy'

const directivesOf = (text: string) => Object.fromEntries(text.split('; ').map((part) => part.split(/ (.*)/)))

it('a page loads, runs and reaches what lies in its own folder, and nothing else', () =>
  expect(directivesOf(contentSecurityPolicy())).toEqual({
    'default-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  }))
it('with an endpoint it may ask that, too', () => {
  expect(directivesOf(contentSecurityPolicy('https://models.example'))['connect-src']).toBe(
    "'self' https://models.example",
  )
  expect(connectSrc('', 'ws://localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
})
