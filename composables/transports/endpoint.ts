/** Any endpoint that speaks the chat completions of OpenAI. */
import type { Transport } from '../../stack/applications'

export interface Plug {
  /** Of chat completions: https://…/v1/chat/completions. */
  address: string
  model: string
  /** May be empty: a model at home asks for none. */
  key: string
}

async function* bytesOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value
}

/** What newer models call otherwise, or do not take at all. `undefined` is left out of the request. */
const INSTEAD: Record<string, string | undefined> = {
  max_tokens: 'max_completion_tokens',
  temperature: undefined,
  seed: undefined,
  stop: undefined,
  stream_options: undefined,
}
/** Bytes of a refusal that are read: it names the part it refuses. */
const LONGEST_REFUSAL = 4096

/** The part of a request that a refusal names, as OpenAI and those who follow it do: `error.param`. */
async function refusedPart(refusal: Response): Promise<string> {
  let text = ''
  for await (const part of bytesOf(refusal.body)) {
    text += new TextDecoder().decode(part)
    if (text.length > LONGEST_REFUSAL) return ''
  }
  try {
    return String(JSON.parse(text).error.param)
  } catch {
    return ''
  }
}

/** The same request in other words, or with less; undefined if what is refused is not in it, or is needed. */
function reworded(body: string, part: string): string | undefined {
  const { [part]: value, ...rest } = JSON.parse(body)
  if (value === undefined || !Object.hasOwn(INSTEAD, part)) return undefined
  const name = INSTEAD[part]
  return JSON.stringify(name ? { ...rest, [name]: value } : rest)
}

/** The key is known to this function alone, and goes to this address alone: not along a redirect. */
export const endpoint = ({ address, model, key }: Plug): Transport => ({
  name: new URL(address).host,
  model,
  async post(body, signal) {
    const post = (body: string) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body,
        signal,
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      })
    let answer = await post(body)
    while (answer.status === 400) {
      const other = reworded(body, await refusedPart(answer))
      if (!other) break
      body = other
      answer = await post(body)
    }
    const { status, headers, body: stream } = answer
    return { status, headers: Object.fromEntries(headers), body: bytesOf(stream) }
  },
})
