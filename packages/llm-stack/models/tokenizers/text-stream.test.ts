import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BytePairTokenizer } from './byte-pair-tokenizer'
import { anyString, wellFormed } from './strings.test-helper'
import { TextStream } from './text-stream'
import { completeLength, decodeUtf8, encodeUtf8 } from './utf8'

/** The parts that come out as these bytes go in, one token each. */
function streamed(tokens: readonly (readonly number[])[]): string[] {
  const stream = new TextStream({ bytes: (id) => Uint8Array.from(tokens[id]) })
  const parts = tokens.map((_, id) => stream.push(id))
  return [...parts, stream.end()]
}
const bytes = new BytePairTokenizer([])

describe('completeLength', () => {
  it.each([
    ['', 0],
    ['61', 1],
    ['61 c3', 1],
    ['c3 a9', 2],
    ['61 e2 82', 1],
    ['e2 82 ac', 3],
    ['f0 9f 98', 0],
    ['61 f0', 1],
    ['f0 9f 98 80', 4],
    ['80 80 80 80', 4],
    ['61 80', 2],
  ])('of %s is %i', (hex, length) => {
    expect(completeLength(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')))).toBe(length)
  })
})

describe('a text stream', () => {
  it('gives a character with the token that completes it', () => {
    expect(streamed([[0x61, 0xf0], [0x9f], [0x98], [0x80, 0x62], []])).toEqual(['a', '', '', '😀b', '', ''])
  })

  it('ends an unfinished character', () => {
    expect(streamed([[0x61, 0xe2, 0x82]])).toEqual(['a', '\ufffd'])
    const stream = new TextStream(bytes)
    expect([stream.push(0xc3), stream.end(), stream.end(), stream.push(0x61)]).toEqual([
      '',
      '\ufffd',
      '',
      'a',
    ])
  })

  it('never shows part of a character', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, wellFormed), (text) => {
        const usual = text.replaceAll('\ufffd', '')
        const parts = streamed(encodeUtf8(usual).map((byte) => [byte]))
        expect(parts.join('')).toBe(usual)
        for (const part of parts) expect(part).not.toContain('\ufffd')
      }),
    )
  })

  it('gives what decoding all at once gives, for any bytes in any tokens', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xed, 0xa0, 0x80, 0xe2, 0xf0, 0x9f, 0xc0, 0xf5))
    fc.assert(
      fc.property(fc.array(fc.array(byte, { maxLength: 5 })), (tokens) => {
        expect(streamed(tokens).join('')).toBe(decodeUtf8(Uint8Array.from(tokens.flat())))
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses an unknown id', () => {
    expect(() => new TextStream(bytes).push(256)).toThrow(RangeError)
  })
})
