import { expect, it } from 'vitest'
import { near, readSlide } from './slide-names'

const names = ['cover', 'vectors', 'attention', 'theory', 'theory-closer']

it('reads a slide by name and by number', () => {
  expect(readSlide('attention', names)).toBe(3)
  expect(readSlide('3', names)).toBe(3)
})

it('says which names are near a wrong one, and how many slides there are', () => {
  expect(() => readSlide('atention', names)).toThrow(/no slide “atention”. Near: attention,/)
  expect(() => readSlide('6', names)).toThrow(/1 to 5/)
  expect(() => readSlide('0', names)).toThrow(/1 to 5/)
})

it('takes a part of a name for near', () => {
  expect(near('closer', names)[0]).toBe('theory-closer')
  expect(near('vector', names)[0]).toBe('vectors')
})
