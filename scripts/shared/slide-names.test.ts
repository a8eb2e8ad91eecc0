import { expect, it } from 'vitest'
import { closestNames, parseSlide } from './slide-names'

const names = ['cover', 'vectors', 'attention', 'theory', 'theory-closer']

it('reads a slide by name and by number', () => {
  expect(parseSlide('attention', names)).toBe(3)
  expect(parseSlide('3', names)).toBe(3)
})

it('says which names are near a wrong one, and how many slides there are', () => {
  expect(() => parseSlide('atention', names)).toThrow(/no slide “atention”. Near: attention,/)
  expect(() => parseSlide('6', names)).toThrow(/1 to 5/)
  expect(() => parseSlide('0', names)).toThrow(/1 to 5/)
})

it('takes a part of a name for near', () => {
  expect(closestNames('closer', names)[0]).toBe('theory-closer')
  expect(closestNames('vector', names)[0]).toBe('vectors')
})
