import { isIPv4 } from 'node:net'
import { expect, it } from 'vitest'
import { lanAddresses } from './lan-addresses'

it('lanAddresses lists IPv4 addresses without loopback', () => {
  for (const address of lanAddresses()) {
    expect(isIPv4(address)).toBe(true)
    expect(address).not.toMatch(/^127\./)
  }
})
