import fc from 'fast-check'

const codes = (highest: number) => fc.array(fc.nat(highest), { maxLength: 60 })

/** Any sequence of 16-bit code units, with control characters and lone surrogates. */
export const anyString = codes(0xffff).map((list) => String.fromCharCode(...list))

/** Any sequence of characters that UTF-8 can encode; half of them use the first thousand characters alone. */
export const wellFormed = fc
  .oneof(codes(0x3ff), codes(0x10ffff))
  .map((list) => String.fromCodePoint(...list.filter((code) => code < 0xd800 || code > 0xdfff)))
