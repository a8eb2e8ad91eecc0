const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Text → UTF-8 bytes [n]. A lone surrogate, which UTF-8 cannot encode and TextEncoder would replace, becomes three
 *  bytes: WTF-8, Sapin 2014. */
export function encodeUtf8(text: string): number[] {
  const parts = text.split(/(\p{Surrogate})/u) // odd parts are lone surrogates
  const surrogate = (code: number): number[] => [0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
  return parts.flatMap((part, i) =>
    i % 2 ? surrogate(part.charCodeAt(0)) : Array.from(encoder.encode(part)),
  )
}

/** Bytes of a character by the first of them, as far as UTF-8 knows it. */
const characterLength = (first: number): number =>
  first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4

/** Length of bytes [n] without an unfinished character at their end → n − 3 to n. */
export function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back
    const continues = bytes[at] >> 6 === 0b10
    if (!continues) return characterLength(bytes[at]) > back ? at : bytes.length
  }
  return bytes.length
}

/** Bytes [n] → text, the inverse of `encodeUtf8`. Bytes that are neither UTF-8 nor a lone surrogate become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  let from = 0
  for (let at = 0; at + 2 < bytes.length; at++) {
    if (bytes[at] !== 0xed || bytes[at + 1] >> 5 !== 0b101 || bytes[at + 2] >> 6 !== 0b10) continue
    const surrogate = String.fromCharCode(0xd000 | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f))
    text += decoder.decode(bytes.subarray(from, at)) + surrogate
    from = at + 3
  }
  return text + decoder.decode(bytes.subarray(from))
}
