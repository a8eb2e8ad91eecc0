import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ServerRef from 'vite-plugin-vue-server-ref'
import { reactive, watch } from 'vue'
import { addPostQueue } from './post-queue'

type Shared = { page: number }
const plugin = ServerRef({ state: { nav: { page: 0 } } }) as unknown as {
  load: (id: string) => Promise<string>
}
/** States posted to the server, each with a function that answers the request. */
const posts: { data: Shared; answer: () => void }[] = []

/** The browser's fetch, whose requests wait for an answer. */
const fetch = (_: string, { body }: { body: string }) =>
  new Promise<void>((answer) => posts.push({ ...(JSON.parse(body) as { data: Shared }), answer }))

/** A window's copy of the shared state: the plugin's own module, without its imports. */
function loadModule(code: string): Shared {
  const body = code
    .replace(/^import .*$/gm, '')
    .replace(/export default data([^]*)$/, '$1; return data')
    .replaceAll('import.meta.hot', 'hot')
    .replaceAll('globalThis', 'browser')
  const names = {
    reactive,
    watch,
    hot: { on: () => {} },
    define: (target: object, key: string, value: unknown) =>
      Object.defineProperty(target, key, { value, writable: true }),
    randId: () => 'me',
    stringify: JSON.stringify,
    fetch,
    browser: { setTimeout: (work: () => void) => setTimeout(work), fetch },
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
  const shared = loadModule(addPostQueue(await plugin.load('/@server-reactive/nav')))
  shared.page = 3
  shared.page = 4
  await vi.advanceTimersByTimeAsync(1)
  expect(posts.map(({ data }) => data.page)).toEqual([4])
})

it('posts while the state keeps changing, one request at a time, and finally the last state', async () => {
  const shared = loadModule(addPostQueue(await plugin.load('/@server-reactive/nav')))
  await changeRepeatedly(shared, 4)
  expect(posts.length).toBe(1)
  // The first request is pending: no other overtakes it.
  await changeRepeatedly(shared, 20)
  expect(posts.length).toBe(1)
  posts[0].answer()
  await vi.advanceTimersByTimeAsync(20)
  expect(posts.at(-1)!.data.page).toBe(24)
})

it('is needed: without it, the plugin posts nothing while the state keeps changing', async () => {
  await changeRepeatedly(loadModule(await plugin.load('/@server-reactive/nav')), 50)
  expect(posts).toEqual([])
})

it('throws for a plugin that posts in another way, and says what for', async () => {
  const code = await plugin.load('/@server-reactive/nav')
  const change = (text: string, to: string) => () => addPostQueue(code.replace(text, to))
  expect(change('setTimeout(()', 'queueMicrotask(()')).toThrow(
    /vite-plugin-vue-server-ref has not exactly one timer = setTimeout\(\(\)=>\{\. .* would delay the audience’s window/,
  )
  expect(change('import.meta', "return fetch('')\nimport.meta")).toThrow("one return fetch('.")
  expect(change('clearTimeout(timer)', '')).toThrow('one clearTimeout(timer).')
})
