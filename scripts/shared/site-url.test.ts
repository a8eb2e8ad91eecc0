import { describe, expect, it } from 'vitest'
import { UserError } from './cli'
import { parseSiteUrl, readSiteUrl } from './site-url'

describe('readSiteUrl', () => {
  it.each([
    ['https://talks.example.net/llm', 'https://talks.example.net/llm/'],
    ['https://talks.example.net', 'https://talks.example.net/'],
    ['HTTPS://Talks.Example.net/llm/index.html', 'https://talks.example.net/llm/'],
    ['http://192.168.1.7:8080/', 'http://192.168.1.7:8080/'],
    ['', ''],
  ])('normalises “%s” to “%s”', (text, address) => expect(readSiteUrl(text)).toBe(address))

  it.each([
    'talks.example.net',
    'https://',
    'ftp://example.net/',
    'javascript:alert(1)',
    'https://me:secret@example.net/',
    'https://example.net/?a=b',
    'https://example.net/#/thanks',
    'http://localhost:3030/',
    'http://127.0.0.1/',
    `https://example.net/${'long/'.repeat(40)}`,
  ])('rejects %s, saying what to write', (text) => {
    expect(() => readSiteUrl(text)).toThrow(UserError)
    expect(() => parseSiteUrl(text, 'address in data/event.ts:')).toThrow(/^address in data.*Write where/)
  })
})
