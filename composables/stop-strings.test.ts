import { expect, it } from 'vitest'
import { stablePrefix, textBeforeStop } from './stop-strings'

it('holds back what may become a stop string, and half a character', () => {
  expect(stablePrefix('One. T', ['. Two'])).toBe('One')
  expect(stablePrefix('One. X', ['. Two'])).toBe('One. X')
  expect(stablePrefix('One \uFFFD', [])).toBe('One ')
})

it('ends a text before the first stop string in it', () => {
  expect(textBeforeStop('One. Two! Three.', ['!', '. Two'])).toBe('One')
  expect(textBeforeStop('One', ['!'])).toBeUndefined()
})
