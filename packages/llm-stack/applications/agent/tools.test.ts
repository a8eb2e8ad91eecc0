import { expect, it } from 'vitest'
import { calculator, cardSearch, clock } from './tools'

it.each([
  [calculator, ['expression']],
  [clock(() => ''), []],
  [cardSearch(() => []), ['question']],
] as const)('%o is described, and requires texts of limited length and nothing else', (tool, names) => {
  const { description, parameters } = tool
  expect(description).toMatch(/^[A-Z].*\.$/)
  expect(parameters).toMatchObject({ type: 'object', required: names, additionalProperties: false })
  const text = { type: 'string', minLength: 1, maxLength: expect.any(Number) }
  expect(parameters.properties).toEqual(Object.fromEntries(names.map((name) => [name, text])))
})
