import { formatMegabytes, HttpError, otherFile } from './download-errors'
import type { PartFile } from './part-file'

interface RestRequest {
  url: string
  /** Bytes of the whole file. */
  size: number
  /** What is there; emptied where the server begins anew. */
  part: PartFile
  signal: AbortSignal
}

/** Where a partial answer begins, and how large the whole is; undefined = not said. */
function contentRange(headers: Headers): { start?: number; total?: number } {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  return { start: start ? Number(start) : undefined, total: Number(total) || undefined }
}

/**
 * Requests what is missing of a file → the bytes that belong behind those of `part`. Rejects with a UserError if the server
 * has a file of another size, an HttpError if it has none, or the network's error.
 */
export async function requestRest({
  url,
  size,
  part,
  signal,
}: RestRequest): Promise<ReadableStream<Uint8Array>> {
  const request = (range: Record<string, string>) =>
    // Compressed, the bytes of a range would be others.
    fetch(url, { headers: { 'accept-encoding': 'identity', ...range }, signal })
  let response = await request(part.length ? { range: `bytes=${part.length}-` } : {})
  const { start, total } = contentRange(response.headers)
  if (response.status === 206 && total !== undefined && total !== size)
    throw otherFile(url, `${formatMegabytes(total)} MB instead of ${formatMegabytes(size)}`)
  if (part.length && (response.status === 416 || (response.status === 206 && start !== part.length))) {
    await response.body?.cancel()
    await part.empty()
    response = await request({})
  }
  const { status, headers, body } = response
  if ((status !== 200 && status !== 206) || !body) {
    await body?.cancel()
    throw new HttpError(status)
  }
  if (status === 200) {
    const length = Number(headers.get('content-length') ?? size)
    if (!headers.has('content-encoding') && length !== size) {
      await body.cancel()
      const type = headers.get('content-type')?.split(';')[0] ?? 'unknown type'
      throw otherFile(
        url,
        `${length.toLocaleString('en-GB')} bytes (${type}) instead of ${size.toLocaleString('en-GB')}`,
      )
    }
    // A server that knows no ranges begins anew.
    await part.empty()
  }
  return body
}
