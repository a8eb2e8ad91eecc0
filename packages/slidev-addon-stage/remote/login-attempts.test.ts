import { expect, it } from 'vitest'
import { createLoginAttempts } from './login-attempts'

/** Attempts with a clock, s. */
function countAttempts() {
  const clock = { seconds: 0 }
  return { clock, attempts: createLoginAttempts(() => clock.seconds * 1000) }
}
const failOften = (attempts: ReturnType<typeof createLoginAttempts>, address: string, times: number) => {
  for (let i = 0; i < times; i++) attempts.fail(address)
}

it('lets the fifth wrong password in a row wait for a minute, and that address alone', () => {
  const { clock, attempts } = countAttempts()
  failOften(attempts, 'a', 4)
  expect(attempts.secondsToWait('a')).toBe(0)
  attempts.fail('a')
  expect([attempts.secondsToWait('a'), attempts.secondsToWait('b')]).toEqual([60, 0])
  clock.seconds = 59.5
  expect(attempts.secondsToWait('a')).toBe(1)
  clock.seconds = 60
  expect(attempts.secondsToWait('a')).toBe(0)
})

it('begins anew after the wait, and after the right password', () => {
  const { clock, attempts } = countAttempts()
  failOften(attempts, 'a', 5)
  clock.seconds = 60
  failOften(attempts, 'a', 4)
  expect(attempts.secondsToWait('a')).toBe(0)
  attempts.succeed('a')
  failOften(attempts, 'a', 4)
  expect(attempts.secondsToWait('a')).toBe(0)
  attempts.fail('a')
  expect(attempts.secondsToWait('a')).toBe(60)
})
