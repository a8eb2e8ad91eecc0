import { expect, it } from 'vitest'
import { readSlot } from './slot'

it('reads a slot, and takes the usual one where nothing is said', () => {
  expect(readSlot('10', 45)).toBe(10)
  expect(readSlot(undefined, 45)).toBe(45)
})

it.each(['15', '', 'ten', '010', '30min'])('says which slots there are instead of “%s”', (text) =>
  expect(() => readSlot(text, 30)).toThrow(/there is a talk of 5, 10, 20, 30 or 45 minutes. Write one/),
)
