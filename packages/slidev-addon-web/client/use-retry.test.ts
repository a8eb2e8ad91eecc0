import { expect, it } from 'vitest'
import { useRetry } from './use-retry'

it('says that it tries, and whether that failed', async () => {
  let answer = (_loaded: boolean) => {}
  const { message, retry } = useRetry(() => new Promise((resolve) => (answer = resolve)))
  expect(message.value).toContain('The network is gone')
  const failed = retry()
  expect(message.value).toBe('Trying …')
  answer(false)
  await failed
  expect(message.value).toBe('Still nothing comes.')
  const loaded = retry()
  answer(true)
  await loaded
  expect(message.value).toContain('The network is gone')
})
