import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyString, wellFormed } from './strings.test-helper'
import { decodeUtf8, encodeUtf8 } from './utf8'

test('decodes any encoded string to itself', () => {
  fc.assert(fc.property(anyString, (text) => decodeUtf8(Uint8Array.from(encodeUtf8(text))) === text))
})
test('encodes well-formed strings as TextEncoder does', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect(encodeUtf8(text)).toEqual([...new TextEncoder().encode(text)])
    }),
  )
})
test('encodes a lone surrogate as three bytes, a pair as four', () => {
  expect(encodeUtf8('\ud83d')).toEqual([0xed, 0xa0, 0xbd])
  expect(encodeUtf8('\ude00')).toEqual([0xed, 0xb8, 0x80])
  expect(encodeUtf8('\ud83d\ude00')).toEqual([0xf0, 0x9f, 0x98, 0x80])
})
test('decodes invalid bytes to U+FFFD, as TextDecoder does', () => {
  const bytes = fc.uint8Array({ maxLength: 40 }).filter((b) => !b.includes(0xed))
  const platform = new TextDecoder('utf-8', { ignoreBOM: true })
  fc.assert(
    fc.property(bytes, (b) => {
      expect(decodeUtf8(b)).toBe(platform.decode(b))
    }),
  )
  expect(decodeUtf8(Uint8Array.of(0x61, 0xf0, 0x9f, 0x98))).toBe('a\ufffd')
  expect(decodeUtf8(Uint8Array.of(0xed, 0xa0, 0x41))).toBe('\ufffd\ufffdA')
  expect(decodeUtf8(Uint8Array.of(0xed, 0x41, 0x80))).toBe('\ufffdA\ufffd')
})
