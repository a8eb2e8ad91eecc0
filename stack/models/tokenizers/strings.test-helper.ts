import fc from 'fast-check'

const units = (most: number) => fc.array(fc.nat(most), { maxLength: 60 })

/** Any sequence of 16-bit units: control characters, halves of pairs, everything. */
export const anyString = units(0xffff).map((list) => String.fromCharCode(...list))

/** Any sequence of characters that UTF-8 can write; half of the lists keep to the first thousand. */
export const wellFormed = fc
  .oneof(units(0x3ff), units(0x10ffff))
  .map((list) => String.fromCodePoint(...list.filter((code) => code < 0xd800 || code > 0xdfff)))
