import { describe, expect, it } from 'vitest'
import { parseOrigin } from './origin'

describe('parseOrigin', () => {
  it.each([
    ['https://api.example.org', 'https://api.example.org'],
    ['http://localhost:11434/', 'http://localhost:11434'],
    ['https://API.Example.org:443', 'https://api.example.org'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('normalises %s', (text, origin) => expect(parseOrigin(text)).toBe(origin))

  it.each([
    '',
    '*',
    'api.example.org',
    'https://*.example.org',
    'https://api.example.org/v1',
    'https://me:secret@api.example.org',
    'https://a; script-src *',
    "https://a' https://b",
    'ws://localhost:1',
    'https://a:99999',
    'data:text/html,1',
  ])('rejects “%s”', (text) => expect(() => parseOrigin(text)).toThrow(/this is no origin/))
})
