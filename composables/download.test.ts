import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Download } from './download'

/** The host’s answers, in order: pieces of the file, or none. */
let answers: (Uint8Array[] | number)[]
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('document', { baseURI: 'https://deck.example/talk/' })
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address.href)
    const answer = answers.shift()!
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
const pieces = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
const file = () => new Download('models/weights.bin', 5)

describe('a file of this site', () => {
  it('is fetched once, from the deck’s own folder, and is whole', async () => {
    answers = [pieces]
    const download = file()
    const [one, other] = await Promise.all([download.fetch(), download.fetch()])
    expect([...one]).toEqual([1, 2, 3, 4, 5])
    expect(other).toBe(one)
    expect([asked, download.received]).toEqual([['https://deck.example/talk/models/weights.bin'], 5])
  })
  it('that is not there is told by its name, and tried again for the next who asks', async () => {
    answers = [404, pieces]
    const download = file()
    await expect(download.fetch()).rejects.toThrow('weights.bin is not there (404)')
    expect(await download.fetch()).toHaveLength(5)
  })
  it('of no use is fetched anew, and counted from nought', async () => {
    answers = [pieces, pieces]
    const download = file()
    await download.fetch()
    download.forget()
    await download.fetch()
    expect([asked.length, download.received]).toEqual([2, 5])
  })
})
