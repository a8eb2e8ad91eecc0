import { expect, it } from 'vitest'
import { DeckError } from './deck-error'

it('is told apart from other errors by its name', () =>
  expect(String(new DeckError('There is no such deck.'))).toBe('DeckError: There is no such deck.'))
