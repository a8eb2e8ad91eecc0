import { expect, it } from 'vitest'
import { calculator, cardSearch, clock } from './tools'

it.each([
  [calculator, ['expression']],
  [clock(() => ''), []],
  [cardSearch(() => []), ['question']],
] as const)('%o requires all of its parameters, and allows no others', ({ parameters }, names) => {
  expect(parameters).toMatchObject({ type: 'object', required: names, additionalProperties: false })
  expect(Object.keys(parameters.properties as object)).toEqual(names)
})
