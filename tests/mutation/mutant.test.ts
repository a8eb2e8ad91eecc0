import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mutants } from './mutants'
import { applyMutation } from './mutant'

describe('planted faults', () => {
  it('stand where they are to be planted, just once, and change something', () => {
    for (const fault of mutants) {
      const text = readFileSync(fault.file, 'utf8')
      expect(applyMutation(fault, text), fault.effect).not.toBe(text)
    }
  })
  it('each have tests that are to tell them', () => {
    const files = new Set(mutants.flatMap(({ tests }) => tests))
    expect([...files].filter((file) => !existsSync(file))).toEqual([])
    expect(mutants.filter(({ tests }) => !tests.length)).toEqual([])
  })
  it('are told apart by what they say', () => {
    const says = mutants.map(({ file, replacement, effect }) => `${file} ${effect} ${replacement}`)
    expect(new Set(says).size).toBe(says.length)
  })
})

it('a fault whose text is gone, or stands there twice, is no fault', () => {
  const fault = { file: 'a.ts', find: 'x + 1', replacement: 'x', effect: 'one is lost', tests: ['a.test.ts'] }
  expect(applyMutation(fault, 'y = x + 1')).toBe('y = x')
  expect(() => applyMutation(fault, 'y = x + 2')).toThrow('a.ts: “x + 1” stands there 0 times')
  expect(() => applyMutation(fault, 'y = x + 1 + x + 1')).toThrow('2 times. Quote it anew: one is lost.')
})
