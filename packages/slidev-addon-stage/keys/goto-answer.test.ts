import { describe, expect, it } from 'vitest'
import { gotoAnswer } from './goto-answer'

describe('gotoAnswer', () => {
  it.each(['1', '52', '/7', ' 7 ', ''])('says nothing to “%s”, of 52 slides', (text) =>
    expect(gotoAnswer(text, 52, true)).toBe(''),
  )
  it.each(['0', '53', '/0', '999'])('says that there is no slide %s, whatever is found', (text) =>
    expect(gotoAnswer(text, 52, true)).toBe(`There is no slide ${text.replace('/', '')}: they are 1 to 52.`),
  )
  it('says so where no title has the words', () => {
    expect(gotoAnswer('token', 52, true)).toBe('')
    expect(gotoAnswer('tok3n', 52, false)).toBe('No slide has “tok3n” in its title.')
  })
})
