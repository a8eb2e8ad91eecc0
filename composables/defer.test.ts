import { expect, it, vi } from 'vitest'
import { defer } from './defer'

it('answers in a task of its own', async () => {
  const answer = vi.fn()
  defer(answer)
  await Promise.resolve()
  expect(answer).not.toHaveBeenCalled()
  await new Promise((done) => setTimeout(done, 1))
  expect(answer).toHaveBeenCalledTimes(1)
})
