import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ServerRef from 'vite-plugin-vue-server-ref'
import { reactive, watch } from 'vue'
import { patchServerRef } from './window-sync'

type Shared = { page: number }
const plugin = ServerRef({ state: { nav: { page: 0 } } }) as unknown as {
  load: (id: string) => Promise<string>
}
/** States posted to the server, each with a function that answers the request. */
const posts: { data: Shared; answer: () => void }[] = []

/** A window's copy of the shared state: the plugin's own module, without its imports. */
function loadModule(code: string): Shared {
  const body = code
    .replace(/^import .*$/gm, '')
    .replace('export default data', 'return data')
    .replaceAll('import.meta.hot', 'hot')
  const names = {
    reactive,
    watch,
    hot: { on: () => {} },
    define: (target: object, key: string, value: unknown) =>
      Object.defineProperty(target, key, { value, writable: true }),
    randId: () => 'me',
    stringify: JSON.stringify,
    fetch: (_: string, { body: sent }: { body: string }) =>
      new Promise<void>((answer) => posts.push({ ...(JSON.parse(sent) as { data: Shared }), answer })),
  }
  return new Function(...Object.keys(names), body)(...Object.values(names)) as Shared
}
/** Changes the state every 5 ms, as a fast mouse does. */
async function changeRepeatedly(shared: Shared, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    shared.page++
    await vi.advanceTimersByTimeAsync(5)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  posts.length = 0
})
afterEach(() => vi.useRealTimers())

it('posts changes of one task together, at once', async () => {
  const shared = loadModule(patchServerRef(await plugin.load('/@server-reactive/nav')))
  shared.page = 3
  shared.page = 4
  await vi.advanceTimersByTimeAsync(1)
  expect(posts.map(({ data }) => data.page)).toEqual([4])
})

it('posts while the state keeps changing, one request at a time, and finally the last state', async () => {
  const shared = loadModule(patchServerRef(await plugin.load('/@server-reactive/nav')))
  await changeRepeatedly(shared, 4)
  expect(posts.length).toBe(1)
  // The first request is pending: no other overtakes it.
  await changeRepeatedly(shared, 20)
  expect(posts.length).toBe(1)
  posts[0].answer()
  await vi.advanceTimersByTimeAsync(20)
  expect(posts.at(-1)!.data.page).toBe(24)
})

it('is needed: unpatched, the plugin posts nothing while the state keeps changing', async () => {
  await changeRepeatedly(loadModule(await plugin.load('/@server-reactive/nav')), 50)
  expect(posts).toEqual([])
})

it('throws if the plugin has changed', () => {
  expect(() => patchServerRef('import.meta.hot')).toThrow('has changed')
})
