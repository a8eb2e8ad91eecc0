import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { equivalents } from './equivalents'
import { mutants } from './mutants'
import { applyMutation, mutantsOf } from './mutant'

describe('mutants', () => {
  it('quote code that occurs exactly once in their file, and change it', () => {
    for (const mutant of mutants) {
      const text = readFileSync(mutant.file, 'utf8')
      expect(applyMutation(mutant, text), mutant.effect).not.toBe(text)
    }
  })
  it('name existing tests that must kill them', () => {
    const files = new Set(mutants.flatMap(({ tests }) => tests))
    expect([...files].filter((file) => !existsSync(file))).toEqual([])
    expect(mutants.filter(({ tests }) => !tests.length)).toEqual([])
  })
  it('differ in file, effect or replacement', () => {
    const keys = mutants.map(({ file, replacement, effect }) => `${file} ${effect} ${replacement}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it('equivalent mutants quote code that occurs exactly once in their file, and change it', () => {
  for (const mutant of Object.entries(equivalents).flatMap(([file, listed]) => mutantsOf(file, listed))) {
    const text = readFileSync(mutant.file, 'utf8')
    expect(applyMutation(mutant, text), mutant.effect).not.toBe(text)
  }
})

it('applyMutation throws if the quoted code does not occur exactly once', () => {
  const mutant = {
    file: 'a.ts',
    find: 'x + 1',
    replacement: 'x',
    effect: 'one is lost',
    tests: ['a.test.ts'],
  }
  expect(applyMutation(mutant, 'y = x + 1')).toBe('y = x')
  expect(() => applyMutation(mutant, 'y = x + 2')).toThrow('a.ts: “x + 1” occurs 0 times')
  expect(() => applyMutation(mutant, 'y = x + 1 + x + 1')).toThrow('occurs 2 times')
})
