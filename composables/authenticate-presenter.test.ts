import { afterEach, expect, it, vi } from 'vitest'
import { AUTH_PATH, authenticatePresenter } from './authenticate-presenter'

/** A server with this password, which the browser has not shown yet. */
function stubServer(password: string, typed: string | null, shown = false) {
  const asked = vi.fn(() => typed)
  vi.stubGlobal('prompt', asked)
  vi.stubGlobal('fetch', async (address: string, how?: RequestInit) => {
    expect(address).toBe(AUTH_PATH)
    return { ok: shown || (how?.method === 'POST' && how.body === password) }
  })
  return asked
}
afterEach(() => void vi.unstubAllGlobals())

it('who has shown the password is not asked for it', async () => {
  const asked = stubServer('tower', '', true)
  expect(await authenticatePresenter()).toBe(true)
  expect(asked).not.toHaveBeenCalled()
})
it.each([
  ['the password', 'tower', true],
  ['the password with blanks', ' tower\n', true],
  ['another', 'crane', false],
  ['nothing', null, false],
])('who gives %s', async (_, typed, may) => {
  stubServer('tower', typed)
  expect(await authenticatePresenter()).toBe(may)
})
