/** Any endpoint that speaks the chat completions of OpenAI. */
import type { Transport } from '../../stack/applications'

export interface EndpointSettings {
  /** Of chat completions: https://…/v1/chat/completions. */
  address: string
  model: string
  /** May be empty: a model at home asks for none. */
  key: string
}

async function* readChunks(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value
}

/** What newer models call otherwise, or do not take at all. `undefined` is left out of the request. */
const PARAMETER_FALLBACKS: Record<string, string | undefined> = {
  max_tokens: 'max_completion_tokens',
  temperature: undefined,
  seed: undefined,
  stop: undefined,
  stream_options: undefined,
}
/** Bytes of a refusal that are read: it names the part it refuses. */
const MAX_ERROR_BYTES = 4096

/** The part of a request that a refusal names, as OpenAI and those who follow it do: `error.param`. */
async function rejectedParameter(response: Response): Promise<string> {
  let text = ''
  for await (const part of readChunks(response.body)) {
    text += new TextDecoder().decode(part)
    if (text.length > MAX_ERROR_BYTES) return ''
  }
  try {
    return String(JSON.parse(text).error.param)
  } catch {
    return ''
  }
}

/** The same request in other words, or with less; undefined if what is refused is not in it, or is needed. */
function adaptRequest(body: string, parameter: string): string | undefined {
  const { [parameter]: value, ...rest } = JSON.parse(body)
  if (value === undefined || !Object.hasOwn(PARAMETER_FALLBACKS, parameter)) return undefined
  const name = PARAMETER_FALLBACKS[parameter]
  return JSON.stringify(name ? { ...rest, [name]: value } : rest)
}

/** The key is known to this function alone, and goes to this address alone: not along a redirect. */
export const endpointTransport = ({ address, model, key }: EndpointSettings): Transport => ({
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
    let response = await post(body)
    while (response.status === 400) {
      const adapted = adaptRequest(body, await rejectedParameter(response))
      if (!adapted) break
      body = adapted
      response = await post(body)
    }
    const { status, headers, body: stream } = response
    return { status, headers: Object.fromEntries(headers), body: readChunks(stream) }
  },
})
