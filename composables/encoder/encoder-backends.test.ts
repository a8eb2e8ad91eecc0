import { beforeEach, describe, expect, it, vi } from 'vitest'
import { encoderBackends } from './encoder-backends'
import { ENCODER_FILE } from './encoder-file'
import { embedTexts, isEncoderLoaded, loadEncoderShared } from './shared-encoder'

/** A worker that loads in three steps, and embeds a text as its length. */
const worker = vi.hoisted(() => ({
  shares: [] as (number | Error)[],
  embedded: [] as string[],
  started: 0,
  asked: undefined as unknown,
  stop: () => {},
}))
const chatModelStatus = vi.hoisted(() => ({ kept: 0 }))
vi.mock('../chat-model/chat-model-status', () => ({ chatModelStatus }))
vi.mock('../worker-client', () => ({
  createWorkerClient: () => {
    worker.started++
    const api = {
      async load(place: unknown) {
        worker.asked = place
        const share = worker.shares.shift()!
        if (share instanceof Error) throw share
        return share
      },
      async embed(text: string) {
        if (text === 'break') throw new Error('the worker broke')
        worker.embedded.push(text)
        return new Float32Array([text.length])
      },
    }
    return { call: async (request: (of: typeof api) => unknown) => request(api), stop: worker.stop }
  },
}))
beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://example.org/talk/#/rag' }))

async function collectShares(shares: AsyncIterable<number>) {
  const all = []
  for await (const share of shares) all.push(share)
  return all
}
const startWorker = () => {
  const backends = encoderBackends()
  return { worker: backends[0][1](), next: backends[1][1] }
}

describe('the encoder of the page', () => {
  it('reports a missing file, and the next use tries again', async () => {
    worker.shares = [0.2, new Error('the encoder is not there (404)')]
    const { worker: backend, next } = startWorker()
    await expect(collectShares(backend.load())).rejects.toThrow('404')
    const none = next()
    expect([await collectShares(none.load()), none.why]).toEqual([[], 'the encoder is not there (404)'])
    expect(await none.embed(['a'])).toEqual([undefined])
    expect(isEncoderLoaded()).toBe(false)
  })

  it('is loaded once, and shared', async () => {
    worker.shares = [0.5, 1]
    worker.started = 0
    expect(await collectShares(startWorker().worker.load())).toEqual([0, 0.5, 1])
    expect(worker.asked).toEqual({
      address: `https://example.org/talk/${ENCODER_FILE.path}`,
      baseUrl: 'https://example.org/talk/#/rag',
      keep: false,
    })
    expect(await collectShares(startWorker().worker.load())).toEqual([])
    expect([worker.started, isEncoderLoaded()]).toEqual([1, true])
  })

  it('embeds each text once, and none without a letter or a number', async () => {
    expect(await embedTexts(['abc', '🙂?', 'abc', 'é'])).toEqual([
      new Float32Array([3]),
      undefined,
      new Float32Array([3]),
      new Float32Array([1]),
    ])
    expect(worker.embedded).toEqual(['abc', 'é'])
  })

  it('is started again after it broke', async () => {
    const { worker: backend, next } = startWorker()
    await expect(backend.embed(['break'])).rejects.toThrow('broke')
    expect([isEncoderLoaded(), next().why]).toEqual([false, 'the worker broke'])
    worker.shares = [1]
    chatModelStatus.kept = 98e6
    await collectShares(loadEncoderShared())
    // Who keeps the chat model on this device keeps the encoder, too.
    expect(worker.asked).toMatchObject({ keep: true })
    expect([worker.started, isEncoderLoaded()]).toEqual([2, true])
  })
})
