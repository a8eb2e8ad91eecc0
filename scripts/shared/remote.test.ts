import { isIPv4 } from 'node:net'
import { expect, it } from 'vitest'
import { lanAddresses, createPassword } from './remote'

it('createPassword returns a different password each time, of unambiguous characters', () => {
  const passwords = new Set(Array.from({ length: 100 }, createPassword))
  expect(passwords.size).toBe(100)
  for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
})

it('lanAddresses lists IPv4 addresses without loopback', () => {
  for (const address of lanAddresses()) {
    expect(isIPv4(address)).toBe(true)
    expect(address).not.toMatch(/^127\./)
  }
})
