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

/** The key is known to this function alone, and goes to this address alone: not along a redirect. */
export const endpoint = ({ address, model, key }: Plug): Transport => ({
  name: new URL(address).host,
  model,
  async post(body, signal) {
    const {
      status,
      headers,
      body: stream,
    } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body,
      signal,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    return { status, headers: Object.fromEntries(headers), body: bytesOf(stream) }
  },
})
