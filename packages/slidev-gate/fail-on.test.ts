import { expect, it } from 'vitest'
import { isFailing, parseFailOn } from './fail-on'
import type { Grade } from './grades'

it('fails on findings of a grade and of worse ones', () => {
  const fails = (grade: Grade, failOn?: string) => isFailing([{ grade }], parseFailOn(failOn))
  const all: Grade[] = ['broken', 'hard-to-read', 'advice']
  expect(all.map((grade) => fails(grade))).toEqual([true, true, false])
  expect(all.map((grade) => fails(grade, 'broken'))).toEqual([true, false, false])
  expect(all.map((grade) => fails(grade, 'advice'))).toEqual([true, true, true])
  expect(all.map((grade) => fails(grade, 'none'))).toEqual([false, false, false])
  expect(isFailing([], 'advice')).toBe(false)
})

it('says which words there are', () =>
  expect(() => parseFailOn('errors')).toThrow(
    '--fail-on errors: write one of broken, hard-to-read, advice, none.',
  ))
