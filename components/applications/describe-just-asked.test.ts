import { expect, it } from 'vitest'
import { printedInput } from './card-search'
import { describeJustAsked } from './describe-just-asked'

it('counts the right replies to the prepared question', () =>
  expect(describeJustAsked(printedInput.question)).toBe('makes it up (0 of 10 right)'))

it('judges no other question', () => expect(describeJustAsked('Why?')).toBe('says'))
