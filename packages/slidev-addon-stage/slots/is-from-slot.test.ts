import { expect, it, vi } from 'vitest'
import { isFromSlot } from './is-from-slot'

it.each([
  [30, false],
  [45, true],
  [60, true],
  [Infinity, true],
])('in a talk of %f minutes, what is there from 45 minutes on is shown: %s', (slot, shows) => {
  vi.stubGlobal('__STAGE_SLOT__', slot)
  expect(isFromSlot(45)).toBe(shows)
})
