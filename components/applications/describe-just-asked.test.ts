import { expect, it } from 'vitest'
import { printedInput } from './card-search'
import { describeJustAsked } from './describe-just-asked'

it('counts the right replies to the prepared question, until it is looked up', () => {
  expect(describeJustAsked(printedInput.question, false)).toBe('makes it up (0 of 10 right)')
  expect(describeJustAsked(printedInput.question, true)).toBe('makes it up')
})

it('judges no other question', () => expect(describeJustAsked('Why?', false)).toBe('says'))
