import { afterEach, expect, it, vi } from 'vitest'
import { DOOR, mayLead } from './door'

/** A server with this password, which the browser has not shown yet. */
function at(password: string, typed: string | null, shown = false) {
  const asked = vi.fn(() => typed)
  vi.stubGlobal('prompt', asked)
  vi.stubGlobal('fetch', async (address: string, how?: RequestInit) => {
    expect(address).toBe(DOOR)
    return { ok: shown || (how?.method === 'POST' && how.body === password) }
  })
  return asked
}
afterEach(() => void vi.unstubAllGlobals())

it('who has shown the password is not asked for it', async () => {
  const asked = at('tower', '', true)
  expect(await mayLead()).toBe(true)
  expect(asked).not.toHaveBeenCalled()
})
it.each([
  ['the password', 'tower', true],
  ['the password with blanks', ' tower\n', true],
  ['another', 'crane', false],
  ['nothing', null, false],
])('who gives %s', async (_, typed, may) => {
  at('tower', typed)
  expect(await mayLead()).toBe(may)
})
