import { expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { withErrorPage } from './with-error-page'

const route = (component: unknown) => ({ path: '/a', component }) as RouteRecordRaw
const load = (guarded: RouteRecordRaw) => (guarded.component as () => Promise<unknown>)()
const [first, second] = [{ name: 'first' }, { name: 'second' }]

it('shows the page if a route fails to load, the last one that was given', async () => {
  const failing = withErrorPage(
    route(() => Promise.reject(new Error('gone'))),
    first,
  )
  expect(await load(failing)).toBe(first)
  expect(await load(withErrorPage(failing, second))).toBe(second)
})
it('shows what loads', async () =>
  expect(
    await load(
      withErrorPage(
        route(async () => second),
        first,
      ),
    ),
  ).toBe(second))
it('leaves a route without code of its own', () => {
  const plain = { path: '/', redirect: '/1' }
  expect(withErrorPage(plain, first)).toBe(plain)
})
