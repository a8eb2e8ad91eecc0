import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { modelChunks } from './model-chunks'
import { countKeptBytes, removeKeptParts } from './part-cache'

const BASE = 'https://deck.example/talk/'
const contents = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const file = {
  name: 'cat-1',
  size: 5,
  sha256: '',
  parts: contents.map((bytes, i) => ({ path: `chat-model/${i}`, size: bytes.length, sha256: sha256(bytes) })),
}

/** What the server has, by address; and the addresses that were asked for, with their cache mode. */
let served: Map<string, Uint8Array>
let requests: string[]
let stored: Map<string, Uint8Array>
beforeEach(() => {
  requests = []
  stored = new Map()
  served = new Map(file.parts.map(({ path }, i) => [BASE + path, contents[i]!]))
  vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
    requests.push(cache ? `${url} ${cache}` : url)
    return new Response(served.get(url) as Uint8Array<ArrayBuffer>)
  })
  vi.stubGlobal('caches', {
    has: async () => stored.size > 0,
    open: async () => ({
      match: async (key: string) =>
        stored.has(key) && new Response(stored.get(key) as Uint8Array<ArrayBuffer>),
      put: async (key: string, response: Response) =>
        stored.set(key, new Uint8Array(await response.arrayBuffer())),
      delete: async (key: string) => stored.delete(key),
    }),
    delete: async () => stored.clear(),
  })
})
afterEach(() => void vi.unstubAllGlobals())

async function read(keep = false) {
  const hooks = { progress: vi.fn(), notKept: vi.fn(), interrupted: vi.fn(), wait: vi.fn() }
  const chunks: Uint8Array[] = []
  for await (const chunk of modelChunks(file, { baseUrl: BASE, keep, ...hooks })) chunks.push(chunk)
  return { chunks, ...hooks }
}

it('has all parts in order, with progress over all of them', async () => {
  const { chunks, progress } = await read()
  expect(chunks).toEqual(contents)
  expect(progress.mock.calls.map(([received]) => received)).toEqual([3, 3, 5, 5])
  expect(stored.size).toBe(0)
})

it('keeps the parts if it is asked to, and then fetches nothing', async () => {
  await read(true)
  expect(await countKeptBytes(file, BASE)).toBe(5)
  requests = []
  expect((await read()).chunks).toEqual(contents)
  expect(requests).toEqual([])
  await removeKeptParts()
  expect(await countKeptBytes(file, BASE)).toBe(0)
})

it('fetches what is missing of a kept file', async () => {
  await read(true)
  stored.delete([...stored.keys()][0]!)
  requests = []
  expect((await read()).chunks).toEqual(contents)
  expect(requests).toEqual([`${BASE}chat-model/0`])
})

it('drops a kept part that was damaged, and fetches it again', async () => {
  await read(true)
  stored.set([...stored.keys()][1]!, Uint8Array.of(4, 6))
  expect((await read(true)).chunks).toEqual(contents)
  expect([...stored.values()]).toEqual(contents)
})

it('asks past the browser’s cache for a damaged part, once', async () => {
  served.set(`${BASE}chat-model/1`, Uint8Array.of(4, 6))
  await expect(read(true)).rejects.toThrow('part 2 of 2 is damaged')
  expect(requests.slice(1)).toEqual([`${BASE}chat-model/1`, `${BASE}chat-model/1 reload`])
  expect(stored.size).toBe(1)
})

it('goes on without keeping where there is no room', async () => {
  const full = async () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  vi.stubGlobal('caches', { has: async () => false, open: async () => ({ put: full }) })
  const { chunks, notKept } = await read(true)
  expect(chunks).toEqual(contents)
  expect(notKept).toHaveBeenCalledExactlyOnceWith('no room')
})

it('needs no storage', async () => {
  vi.stubGlobal('caches', undefined)
  const { chunks, notKept } = await read(true)
  expect(chunks).toEqual(contents)
  expect(notKept).toHaveBeenCalledExactlyOnceWith('this page has no storage')
  expect(await countKeptBytes(file, BASE)).toBe(0)
  const refuse = () => Promise.reject(new Error('refused'))
  vi.stubGlobal('caches', { has: refuse, open: refuse })
  expect((await read()).chunks).toEqual(contents)
  expect(await countKeptBytes(file, BASE)).toBe(0)
})

it('takes the size for enough on a page without HTTPS', async () => {
  vi.stubGlobal('crypto', {})
  served.set(`${BASE}chat-model/1`, Uint8Array.of(4, 6))
  expect((await read()).chunks).toEqual([contents[0], Uint8Array.of(4, 6)])
})
