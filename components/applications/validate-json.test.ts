import { afterEach, describe, expect, it, vi } from 'vitest'
import { calculator, clock } from 'llm-stack/applications'
import { validateJson } from './validate-json'

const { parameters } = calculator
afterEach(() => vi.unstubAllGlobals())

describe('arguments of a tool', () => {
  it('are accepted if they match the schema', () => {
    expect(validateJson(parameters, { expression: '1+1' })).toEqual([])
    expect(validateJson(clock(() => '').parameters, {})).toEqual([])
  })

  it.each<[string, unknown]>([
    ['missing', {}],
    ['of another type', { expression: 7 }],
    ['of a list', { expression: ['1+1'] }],
    ['empty', { expression: '' }],
    ['too long', { expression: '1+'.repeat(50_000) }],
    ['one too many', { expression: '1+1', unit: 'min' }],
    ['nothing', null],
    ['a list', ['1+1']],
    ['a text', '1+1'],
    ['only a __proto__ key', JSON.parse('{"__proto__": {"expression": "1+1"}}')],
  ])('are rejected with a message: %s', (_, args) => {
    const errors = validateJson(parameters, args)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.every((error) => error.startsWith('#'))).toBe(true)
  })
})

it('validates without eval, which a strict content security policy forbids', () => {
  const forbidden = () => {
    throw new EvalError('Refused to evaluate a string as JavaScript.')
  }
  vi.stubGlobal('Function', forbidden)
  vi.stubGlobal('eval', forbidden)
  expect(validateJson(parameters, { expression: 7 }).length).toBeGreaterThan(0)
  expect(validateJson(parameters, { expression: '7' })).toEqual([])
})
