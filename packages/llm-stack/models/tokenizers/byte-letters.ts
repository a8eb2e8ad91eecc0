/** Bytes that GPT-2's vocabulary file writes as the characters of their codes: those that can be seen. */
const isVisible = (byte: number): boolean => (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad)

/** The byte of each letter in which byte-level vocabularies are written, so that every token can be seen: 'Ġ' is a
 *  space. Bytes that can be seen are themselves, the others the letters from U+0100 on. Radford et al. 2019,
 *  encoder.py. */
export const BYTE_OF_LETTER: ReadonlyMap<string, number> = (() => {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const hidden = bytes.filter((byte) => !isVisible(byte))
  const letter = (byte: number) => String.fromCharCode(isVisible(byte) ? byte : 0x100 + hidden.indexOf(byte))
  return new Map(bytes.map((byte) => [letter(byte), byte]))
})()
