import { isIPv4 } from 'node:net'
import { expect, it } from 'vitest'
import { lanAddresses, createPassword } from './remote'

it('a password is new each time, and can be read out', () => {
  const some = new Set(Array.from({ length: 100 }, createPassword))
  expect(some.size).toBe(100)
  for (const one of some) expect(one).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
})

it('addresses are of networks, not of this machine alone', () => {
  for (const address of lanAddresses()) {
    expect(isIPv4(address)).toBe(true)
    expect(address).not.toMatch(/^127\./)
  }
})
