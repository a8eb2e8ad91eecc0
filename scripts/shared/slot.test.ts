import { expect, it } from 'vitest'
import { parseSlotOption } from './slot'

it('reads a slot, and takes the usual one where nothing is said', () => {
  expect(parseSlotOption('10', 45)).toBe(10)
  expect(parseSlotOption(undefined, 45)).toBe(45)
})

it.each(['15', '', 'ten', '010', '30min'])('says which slots there are instead of “%s”', (text) =>
  expect(() => parseSlotOption(text, 30)).toThrow(
    /there is a talk of 5, 10, 20, 30 or 45 minutes. Write one/,
  ),
)
