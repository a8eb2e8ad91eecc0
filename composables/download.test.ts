import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Download } from './download'

/** The host’s answers, in order: pieces of the file, or none. */
let responses: (Uint8Array[] | number)[]
const requestedUrls: string[] = []
beforeEach(() => {
  requestedUrls.length = 0
  vi.stubGlobal('document', { baseURI: 'https://deck.example/talk/' })
  vi.stubGlobal('fetch', async (address: URL) => {
    requestedUrls.push(address.href)
    const answer = responses.shift()!
    if (typeof answer === 'number') return new Response('not found', { status: answer })
    return new Response(
      new ReadableStream({
        start(stream) {
          for (const piece of answer) stream.enqueue(piece)
          stream.close()
        },
      }),
    )
  })
})
afterEach(() => void vi.unstubAllGlobals())
const chunks = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
const createDownload = () => new Download('models/weights.bin', 5)

describe('a file of this site', () => {
  it('is fetched once, from the deck’s own folder, and is whole', async () => {
    responses = [chunks]
    const download = createDownload()
    const [one, other] = await Promise.all([download.fetch(), download.fetch()])
    expect([...one]).toEqual([1, 2, 3, 4, 5])
    expect(other).toBe(one)
    expect([requestedUrls, download.received]).toEqual([['https://deck.example/talk/models/weights.bin'], 5])
  })
  it('that is not there is told by its name, and tried again for the next who asks', async () => {
    responses = [404, chunks]
    const download = createDownload()
    await expect(download.fetch()).rejects.toThrow('weights.bin is not there (404)')
    expect(await download.fetch()).toHaveLength(5)
  })
  it('of no use is fetched anew, and counted from nought', async () => {
    responses = [chunks, chunks]
    const download = createDownload()
    await download.fetch()
    download.forget()
    await download.fetch()
    expect([requestedUrls.length, download.received]).toEqual([2, 5])
  })
})
