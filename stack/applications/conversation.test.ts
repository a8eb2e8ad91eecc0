import { expect, it } from 'vitest'
import { request } from './conversation'

const turns = [
  { question: 'A', reply: 'a' },
  { question: 'B', reply: 'b' },
]
const contents = (n: number) => request('be kind', turns, n).map((m) => m.content)

it('sends instructions and the first question', () => expect(contents(1)).toEqual(['be kind', 'A']))
it('sends the whole conversation again with the next', () =>
  expect(contents(2)).toEqual(['be kind', 'A', 'a', 'B']))
it('knows no turn beyond the last', () => {
  expect(() => request('', turns, 0)).toThrow(RangeError)
  expect(() => request('', turns, 3)).toThrow(RangeError)
})
