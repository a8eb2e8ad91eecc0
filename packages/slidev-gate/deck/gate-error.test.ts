import { expect, it } from 'vitest'
import { GateError } from './gate-error'

it('is told apart from other errors by its name', () =>
  expect(String(new GateError('There is no such deck.'))).toBe('GateError: There is no such deck.'))
