/** Server-sent events, the form in which replies arrive. WHATWG HTML, 9.2. */
import { ModelError } from './model-error'

/** Bytes of a reply that are read: about a thousand tokens. */
const MAX_REPLY_BYTES = 2 ** 18

export const encodeEvent = (data: string): Uint8Array => new TextEncoder().encode(`data: ${data}\n\n`)

/** The data of each event, however its bytes were cut; one without the blank line at its end does not count. Throws
 *  ModelError where the stream does not end. */
export async function* readEventData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let [bytes, rest] = [0, '']
  let data: string[] = []
  for await (const piece of body) {
    if ((bytes += piece.length) > MAX_REPLY_BYTES) throw new ModelError('endless')
    // A return at the very end may be half of a line's end.
    const lines = (rest + decoder.decode(piece, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop()!
    for (const line of lines) {
      if (/^data(:|$)/.test(line)) data.push(line.slice(5).replace(/^ /, ''))
      if (line || !data.length) continue
      yield data.join('\n')
      data = []
    }
  }
}
