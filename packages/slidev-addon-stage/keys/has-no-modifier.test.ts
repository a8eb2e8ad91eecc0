import { expect, it } from 'vitest'
import { hasNoModifier } from './has-no-modifier'

it.each(['ctrlKey', 'metaKey', 'altKey'])('is false with %s', (key) => {
  expect(hasNoModifier({} as KeyboardEvent)).toBe(true)
  expect(hasNoModifier({ [key]: true } as unknown as KeyboardEvent)).toBe(false)
})
