/** Downloads a file of known size so that a break costs nothing: what has arrived is on the disk, and goes on from there. */
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../shared/cli'
import { describeFailure, formatMegabytes, KEPT, OTHER_ADDRESS, otherFile } from './download-errors'
import { openPart, type PartFile } from './part-file'
import { requestRest } from './request-rest'

export interface DownloadOptions {
  /** Address of the file. */
  url: string
  /** The file that is written; what it has already is taken for the beginning. */
  path: string
  /** Bytes of the whole file. */
  size: number
  /** Is called with the bytes that are there. */
  onProgress?: (bytes: number) => void
  /** Gives the download up. */
  signal?: AbortSignal
  /** Pause before another attempt, ms; longer each time. */
  pauseMs?: number
  /** A server that sends nothing for so long is taken for cut off, ms. */
  stallMs?: number
}

/** Attempts one after the other that brought nothing. */
const MAX_FAILURES = 5

type FilledOptions = Required<DownloadOptions> & {
  /** Is called when the server begins to send. */
  onAnswer: () => void
}

/** Appends what one request brings. Rejects with a UserError for another file, or with the network's error. */
async function appendRest(part: PartFile, options: FilledOptions): Promise<void> {
  const { url, size, onProgress, stallMs } = options
  const stalled = new AbortController()
  const startTimer = () =>
    setTimeout(() => stalled.abort(new Error(`nothing arrived for ${stallMs / 1000} s`)), stallMs)
  let timer = startTimer()
  try {
    const signal = AbortSignal.any([options.signal, stalled.signal])
    const body = await requestRest({ url, size, part, signal })
    options.onAnswer()
    for await (const chunk of body) {
      clearTimeout(timer)
      if (part.length + chunk.length > size) throw otherFile(url, `more than ${formatMegabytes(size)} MB`)
      await part.append(chunk)
      onProgress(part.length)
      timer = startTimer()
    }
    if (part.length < size) throw new Error('the connection was cut')
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Downloads a file, or the rest of it. After a break it tries again by itself, as long as anything arrives. Rejects with a
 * UserError that says what to do; then, too, `path` keeps what has arrived. Its checksum is up to the caller.
 */
export async function download(options: DownloadOptions): Promise<void> {
  let isAnswered = false
  const filled: FilledOptions = {
    onAnswer: () => (isAnswered = true),
    onProgress: () => {},
    signal: new AbortController().signal,
    pauseMs: 1000,
    stallMs: 30_000,
    ...options,
  }
  const { url, size, path, signal } = filled
  const part = await openPart(path)
  try {
    if (part.length > size) await part.empty()
    let failures = 0
    while (part.length < size) {
      const before = part.length
      const error: unknown = await appendRest(part, filled).catch((reason: unknown) => reason)
      if (error instanceof UserError) throw error
      if (error === undefined) continue
      signal.throwIfAborted()
      failures = part.length > before ? 1 : failures + 1
      if (!isAnswered || failures > MAX_FAILURES)
        throw new UserError(
          `${describeFailure(url, error)}\n${part.length ? KEPT(part.length, size) : ''}${OTHER_ADDRESS}`,
        )
      await sleep(filled.pauseMs * failures, undefined, { signal })
    }
  } finally {
    await part.close()
  }
}
