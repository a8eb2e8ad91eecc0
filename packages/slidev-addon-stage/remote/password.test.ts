import { expect, it } from 'vitest'
import { createPassword } from './password'

it('createPassword returns a different password each time, of unambiguous characters', () => {
  const passwords = new Set(Array.from({ length: 100 }, createPassword))
  expect(passwords.size).toBe(100)
  for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
})
