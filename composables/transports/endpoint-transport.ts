/** Transport to any endpoint with OpenAI's chat completions API. */
import type { Transport } from 'llm-stack/applications'

export interface EndpointSettings {
  /** URL of chat completions: https://…/v1/chat/completions. */
  address: string
  /** The model's name at its provider. */
  model: string
  /** API key; '' for a local server that needs none. */
  key: string
}

async function* readChunks(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value
}

/** Parameters that newer models have renamed, or do not accept (undefined: left out of the request). */
const PARAMETER_FALLBACKS: Record<string, string | undefined> = {
  max_tokens: 'max_completion_tokens',
  temperature: undefined,
  seed: undefined,
  stop: undefined,
  stream_options: undefined,
}
/** Characters of an error response that are read to find the rejected parameter. */
const MAX_ERROR_LENGTH = 4096

/** The parameter that an error response names in `error.param`, as OpenAI and compatible servers do; '' = none. */
async function rejectedParameter(response: Response): Promise<string> {
  let text = ''
  for await (const part of readChunks(response.body)) {
    text += new TextDecoder().decode(part)
    if (text.length > MAX_ERROR_LENGTH) return ''
  }
  try {
    return String(JSON.parse(text).error.param)
  } catch {
    return ''
  }
}

/** The request with the rejected parameter renamed or left out; undefined if it is not in the request, or is required. */
function adaptRequest(body: string, parameter: string): string | undefined {
  const { [parameter]: value, ...others } = JSON.parse(body)
  if (value === undefined || !Object.hasOwn(PARAMETER_FALLBACKS, parameter)) return undefined
  const name = PARAMETER_FALLBACKS[parameter]
  return JSON.stringify(name ? { ...others, [name]: value } : others)
}

/** The key stays in this closure and goes to this address only: redirects are errors. Rejected parameters are retried. */
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
