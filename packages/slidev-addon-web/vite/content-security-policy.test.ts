import { expect, it } from 'vitest'
import { connectSrc, contentSecurityPolicy, singleFilePolicy } from './content-security-policy'

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
it('allows neither inline scripts nor other origins', () =>
  expect(contentSecurityPolicy()).not.toMatch(/script-src|https?:|\*/))
it('allows further sources besides', () => {
  const policy = contentSecurityPolicy(
    { 'connect-src': ['https://models.example'], 'frame-src': ['https://video.example'], 'img-src': [] },
    { 'connect-src': ['https://models.example', 'https://b.example'], 'form-action': ["'self'"] },
  )
  expect(directivesOf(policy)).toMatchObject({
    'connect-src': "'self' https://models.example https://b.example",
    'frame-src': "'self' https://video.example",
    'img-src': "'self' data:",
    'form-action': "'self'",
    'object-src': "'none'",
  })
})
it('writes connect-src alone for the dev server', () =>
  expect(connectSrc('', 'ws://localhost:3030')).toBe("connect-src 'self' ws://localhost:3030"))
it('allows a deck in one file what it has in itself, and no place', () => {
  expect(singleFilePolicy()).toContain("default-src 'none'")
  expect(singleFilePolicy()).not.toMatch(/'self'|https?:|\*/)
  expect(singleFilePolicy({ 'connect-src': ['https://a.example'] })).toContain(
    'connect-src data: https://a.example',
  )
})
