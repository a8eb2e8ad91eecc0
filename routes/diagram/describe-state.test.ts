import { expect, it } from 'vitest'
import { findName } from '../../data/well-known'
import { describeState } from './describe-state'
import { enterRoom, goToStop, initialState, pointAtName, toggleTour, visitFloor } from './state'

it('names the place: the building, an open floor, or a room with what happens there', () => {
  expect(describeState(initialState)).toBe('The whole building.')
  expect(describeState(visitFloor(initialState, 'models'))).toBe('Models, open.')
  expect(describeState(enterRoom(initialState, 'tokens'))).toMatch(/^Tokens\. A model never sees words/)
})
it('says a tour’s advice before its first stop, and then the text of each stop', () => {
  const start = toggleTour(initialState, 'product')
  expect(describeState(start)).toMatch(/^Beginner \(Product Focus\): Want to build .* The whole building\.$/)
  expect(describeState(goToStop(start, 1))).toMatch(
    /^Beginner \(Product Focus\): Learn how to use LLM APIs APIs\./,
  )
})
it('says what a name means, and then its floor', () =>
  expect(describeState(pointAtName(findName('ollama')!))).toBe(
    'Ollama, floor 3: Fetches models with open weights and runs them on your computer. Models, open.',
  ))
