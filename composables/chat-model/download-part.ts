/** Downloads a part of the chat model, and goes on where the connection broke. */
import type { ServedModel } from '../../data/chat-model'
import { messageOf } from '../message-of'

/** What a download reports and waits for. */
export interface DownloadHooks {
  /** Gets the bytes of the part that have arrived. */
  progress: (received: number) => void
  /** Called when it cannot go on by itself; resolves when it shall try again. */
  interrupted: (why: string) => Promise<void>
  /** Waits so many milliseconds. */
  wait: (ms: number) => Promise<void>
}

/** Delays before a broken connection is tried again, ms; after the last one somebody has to say so. */
const RETRY_DELAYS_MS = [500, 1000, 2000]

/** An error that no further try mends. */
class UnusablePartError extends Error {}

/** Adds to `bytes` what a response has, from `start` on; returns how many there are then. Rejects if the connection breaks. */
async function readInto(
  bytes: Uint8Array,
  start: number,
  { body }: Response,
  progress: (received: number) => void,
): Promise<number> {
  let received = start
  const reader = body!.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (received + chunk.value.length > bytes.length)
      throw new UnusablePartError('it is longer than it should be')
    bytes.set(chunk.value, received)
    received += chunk.value.length
    progress(received)
  }
  return received
}

/**
 * The part's bytes [part.size]. Rejects if it is not there, or longer than it should be; a broken connection is tried again
 * after a moment, then whenever `interrupted` resolves, and goes on where it broke if the server can.
 */
export async function downloadPart(
  { size }: ServedModel['parts'][number],
  url: string,
  { progress, interrupted, wait }: DownloadHooks,
  cache?: RequestCache,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let received = 0
  let furthest = 0
  let failures = 0
  const report = (count: number) => {
    // A server that begins anew each time, and always breaks at the same place, never comes to the end.
    if (count > furthest) failures = 0
    furthest = Math.max(furthest, count)
    received = count
    progress(count)
  }
  while (received < size)
    try {
      const headers: HeadersInit = received ? { Range: `bytes=${received}-` } : {}
      const response = await fetch(url, { headers, cache })
      if (response.status >= 400 && response.status < 500)
        throw new UnusablePartError(`it is not there (${response.status})`)
      if (!response.ok || !response.body) throw new Error(`the server has a fault (${response.status})`)
      if (response.status !== 206) received = 0
      received = await readInto(bytes, received, response, report)
      if (received < size) throw new Error('the connection broke')
    } catch (error) {
      if (error instanceof UnusablePartError) throw error
      const delay = RETRY_DELAYS_MS[failures++]
      if (delay !== undefined) await wait(delay)
      else {
        // Each browser has words of its own for a network that fails.
        await interrupted(error instanceof TypeError ? 'the connection broke' : messageOf(error))
        failures = 0
      }
    }
  return bytes
}
