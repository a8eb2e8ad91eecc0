import { expect, it } from 'vitest'
import { keyGroups, type KeyConditions } from './key-rows'

const listOf = (conditions: Partial<KeyConditions> = {}) =>
  keyGroups({ hasDark: false, hasNarration: false, deckKeys: {}, ...conditions }).flatMap(({ rows }) => rows)
const keysOf = (conditions: Partial<KeyConditions>) => listOf(conditions).flatMap(({ keys }) => keys)

it('a key does one thing', () => {
  const keys = keysOf({ hasDark: true, hasNarration: true, deckKeys: { q: 'questions' } })
  expect(new Set(keys).size).toBe(keys.length)
})
it('keys that do nothing here are left out', () => {
  expect(keysOf({})).not.toContain('d')
  expect(keysOf({})).not.toContain('l')
  expect(keysOf({ hasDark: true, hasNarration: true })).toEqual(expect.arrayContaining(['d', 'l']))
})
it('the deck’s own keys are among them', () =>
  expect(listOf({ deckKeys: { q: 'questions' } })).toContainEqual({ keys: ['q'], text: 'questions' }))
