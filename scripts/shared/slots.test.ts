import { expect, it } from 'vitest'
import { parseSlotOption } from './slots'

it('parses a slot, and returns the fallback if the option is absent', () => {
  expect(parseSlotOption('10', 45)).toBe(10)
  expect(parseSlotOption(undefined, 45)).toBe(45)
})

it.each(['15', '', 'ten', '010', '30min'])('rejects “%s”, listing the slots', (text) =>
  expect(() => parseSlotOption(text, 30)).toThrow(
    /there is a talk of 5, 10, 20, 30 or 45 minutes. Write one/,
  ),
)
