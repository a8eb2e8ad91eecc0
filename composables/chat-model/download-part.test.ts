import { afterEach, expect, it, vi } from 'vitest'
import { downloadPart } from './download-part'

const SIZE = 10
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => i)
const part = { path: 'chat-model/0', size: SIZE, sha256: '' }

/** A body that has these bytes, and then ends, or breaks. */
const bodyOf = (chunk: Uint8Array, breaks = false) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(chunk)
    },
    pull(controller) {
      if (breaks) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
/** Answers each request with the next response, and keeps the Range headers. */
function serve(...responses: (() => Response)[]) {
  const ranges: (string | undefined)[] = []
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    ranges.push(headers.Range)
    return responses.shift()!()
  })
  return ranges
}
const broken = () => new Response(bodyOf(bytes.slice(0, 4), true))
const remaining = () => new Response(bodyOf(bytes.slice(4)), { status: 206 })
const complete = () => new Response(bodyOf(bytes))
const down = () => new Response('', { status: 503 })

function start() {
  const hooks = {
    progress: vi.fn(),
    interrupted: vi.fn(() => Promise.resolve()),
    wait: vi.fn(() => Promise.resolve()),
  }
  return { hooks, result: downloadPart(part, 'https://deck.example/chat-model/0', hooks) }
}
afterEach(() => void vi.unstubAllGlobals())

it('has all bytes, and says how many have come', async () => {
  serve(complete)
  const { hooks, result } = start()
  expect(await result).toEqual(bytes)
  expect(hooks.progress).toHaveBeenLastCalledWith(SIZE)
})

it('goes on where the connection broke', async () => {
  const ranges = serve(broken, remaining)
  const { hooks, result } = start()
  expect(await result).toEqual(bytes)
  expect(ranges).toEqual([undefined, 'bytes=4-'])
  expect(hooks.interrupted).not.toHaveBeenCalled()
})

it('begins anew with a server that knows no ranges', async () => {
  const ranges = serve(broken, complete)
  expect(await start().result).toEqual(bytes)
  expect(ranges).toHaveLength(2)
})

it('waits longer each time, then for somebody', async () => {
  serve(down, down, down, down, complete)
  const { hooks, result } = start()
  expect(await result).toEqual(bytes)
  expect(hooks.wait.mock.calls).toEqual([[500], [1000], [2000]])
  expect(hooks.interrupted).toHaveBeenCalledExactlyOnceWith('the server has a fault (503)')
})

it('counts failures anew once something has come', async () => {
  serve(down, down, broken, down, down, remaining)
  const { hooks, result } = start()
  await result
  expect(hooks.wait.mock.calls).toEqual([[500], [1000], [500], [1000], [2000]])
  expect(hooks.interrupted).not.toHaveBeenCalled()
})

it('waits for somebody when a server without ranges always breaks at the same place', async () => {
  serve(broken, broken, broken, broken, complete)
  const { hooks, result } = start()
  expect(await result).toEqual(bytes)
  // The first break came with something new.
  expect(hooks.wait.mock.calls).toEqual([[500], [1000], [2000]])
  expect(hooks.interrupted).toHaveBeenCalledExactlyOnceWith('the connection broke')
})

it('takes a response that ends early for a broken one', async () => {
  serve(() => new Response(bodyOf(bytes.slice(0, 4))), remaining)
  expect(await start().result).toEqual(bytes)
})

it.each([
  [() => new Response('', { status: 404 }), 'it is not there (404)'],
  [() => new Response(bodyOf(new Uint8Array(SIZE + 1))), 'it is longer than it should be'],
])('gives up on what no further try mends', async (response, message) => {
  serve(response)
  const { hooks, result } = start()
  await expect(result).rejects.toThrow(message)
  expect(hooks.wait).not.toHaveBeenCalled()
})
