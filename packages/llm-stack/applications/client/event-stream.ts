/** Server-sent events. WHATWG HTML, 9.2. */
import { ModelError } from './model-error'

/** Longest reply that is read, bytes: about a thousand tokens. */
const MAX_REPLY_BYTES = 2 ** 18

/** An event with this data, as bytes. */
export const encodeEvent = (data: string): Uint8Array => new TextEncoder().encode(`data: ${data}\n\n`)

/** Yields the data of each event, wherever the bytes of the stream were split. An event without a blank line at its
 *  end is dropped. Throws ModelError for a stream longer than MAX_REPLY_BYTES. */
export async function* readEventData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let [bytes, partialLine] = [0, '']
  let data: string[] = []
  for await (const piece of body) {
    if ((bytes += piece.length) > MAX_REPLY_BYTES) throw new ModelError('endless')
    // A carriage return at the very end may be half of a line end.
    const lines = (partialLine + decoder.decode(piece, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    partialLine = lines.pop()!
    for (const line of lines) {
      if (/^data(:|$)/.test(line)) data.push(line.slice(5).replace(/^ /, ''))
      if (line || !data.length) continue
      yield data.join('\n')
      data = []
    }
  }
}
