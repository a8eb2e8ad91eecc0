import { expect, it } from 'vitest'
import { connectSrc, contentSecurityPolicy } from './content-security-policy'

const directivesOf = (text: string) => Object.fromEntries(text.split('; ').map((part) => part.split(/ (.*)/)))

it('allows a page its own origin only, besides inline styles and data: images', () =>
  expect(directivesOf(contentSecurityPolicy())).toEqual({
    'default-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  }))
it('allows connections to the endpoint of the build', () => {
  expect(directivesOf(contentSecurityPolicy('https://models.example'))['connect-src']).toBe(
    "'self' https://models.example",
  )
  expect(connectSrc('', 'ws://localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
})
