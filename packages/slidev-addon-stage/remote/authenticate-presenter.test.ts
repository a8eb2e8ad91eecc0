import { afterEach, expect, it, vi } from 'vitest'
import { authenticatePresenter } from './authenticate-presenter'

/** Stubs the server's password and the reader's reply to the prompt; returns the prompt. */
function stubServer(password: string, typed: string | null, isAuthorised = false) {
  const prompt = vi.fn(() => typed)
  vi.stubGlobal('prompt', prompt)
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    expect(address).toBe('/__stage-auth')
    return { ok: isAuthorised || (init?.method === 'POST' && init.body === password) }
  })
  return prompt
}
afterEach(() => void vi.unstubAllGlobals())

it('does not prompt a browser that is authorised already', async () => {
  const prompt = stubServer('tower', '', true)
  expect(await authenticatePresenter()).toBe(true)
  expect(prompt).not.toHaveBeenCalled()
})
it.each([
  ['accepts', 'the password', 'tower', true],
  ['accepts', 'the password with spaces around it', ' tower\n', true],
  ['rejects', 'another password', 'crane', false],
  ['rejects', 'a dismissed prompt', null, false],
])('%s %s', async (_verb, _input, typed, expected) => {
  const prompt = stubServer('tower', typed)
  expect(await authenticatePresenter()).toBe(expected)
  expect(prompt).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('password'))
})
