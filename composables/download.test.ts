import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Download } from './download'

/** The host’s responses, in order: chunks of the file, or an HTTP status. */
let responses: (Uint8Array[] | number)[]
const requestedUrls: string[] = []
beforeEach(() => {
  requestedUrls.length = 0
  vi.stubGlobal('document', { baseURI: 'https://deck.example/talk/' })
  vi.stubGlobal('fetch', async (address: URL) => {
    requestedUrls.push(address.href)
    const response = responses.shift()!
    if (typeof response === 'number') return new Response('not found', { status: response })
    return new Response(
      new ReadableStream({
        start(stream) {
          for (const chunk of response) stream.enqueue(chunk)
          stream.close()
        },
      }),
    )
  })
})
afterEach(() => void vi.unstubAllGlobals())
const chunks = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
const createDownload = () => new Download('models/small/weights.bin', 5)

describe('Download', () => {
  it('fetches the complete file once, from the deck’s folder', async () => {
    responses = [chunks]
    const download = createDownload()
    const [one, other] = await Promise.all([download.fetch(), download.fetch()])
    expect([...one]).toEqual([1, 2, 3, 4, 5])
    expect(other).toBe(one)
    expect([requestedUrls, download.received]).toEqual([
      ['https://deck.example/talk/models/small/weights.bin'],
      5,
    ])
  })
  it('rejects with the name of a missing file, and tries again on the next call', async () => {
    responses = [404, chunks]
    const download = createDownload()
    await expect(download.fetch()).rejects.toThrow('weights.bin is not there (404)')
    expect(await download.fetch()).toHaveLength(5)
  })
  it('fetches a forgotten file again, and counts its bytes from zero', async () => {
    responses = [chunks, chunks]
    const download = createDownload()
    await download.fetch()
    download.forget()
    await download.fetch()
    expect([requestedUrls.length, download.received]).toEqual([2, 5])
  })
})
