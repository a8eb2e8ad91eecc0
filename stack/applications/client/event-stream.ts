/** Server-sent events, the form in which replies arrive. WHATWG HTML, 9.2. */
import { ModelError } from './errors'

/** Bytes of a reply that are read. */
const MOST = 1_000_000

export const eventOf = (data: string): Uint8Array => new TextEncoder().encode(`data: ${data}\n\n`)

/** The data of each event, however the bytes were cut. An event without its blank line does not count. Throws ModelError
 *  where the stream does not end. */
export async function* eventData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let bytes = 0
  let rest = ''
  let data: string[] = []
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > MOST)
      throw new ModelError('endless', 'The reply did not end, so it was stopped. Ask for less.')
    const text = decoder.decode(piece, { stream: true })
    rest += text
    // A line that is long in coming is looked through once, not at each piece.
    if (!/[\r\n]/.test(text) && !rest.endsWith(`\r${text}`)) continue
    // A return at the very end may be half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop()!
    for (const line of lines) {
      if (/^data(:|$)/.test(line)) data.push(line.slice(5).replace(/^ /, ''))
      if (line || !data.length) continue
      yield data.join('\n')
      data = []
    }
  }
}
