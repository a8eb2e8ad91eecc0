import { expect, test } from 'vitest'
import { bigramLoss, uniformLoss } from './baselines'

test('a blind guess among 27 signs costs ln 27', () => {
  expect(uniformLoss()).toBeCloseTo(Math.log(27), 12)
})
test('pairs that were met once are 2 in 28, worked out by hand', () => {
  expect(bigramLoss(['ab'], ['ab'])).toBeCloseTo(Math.log(14), 12)
})
test('what only validation has is not counted', () => {
  // c opens no name of the list: 1 in 28; and nothing is known of what follows it: 1 in 27
  expect(bigramLoss(['ab'], ['c'])).toBeCloseTo((Math.log(28) + Math.log(27)) / 2, 12)
})
test('adding more makes it more cautious', () => {
  expect(bigramLoss(['ab'], ['ab'], 0.5)).toBeCloseTo(Math.log((27 / 2 + 1) / 1.5), 12)
})
test('refuses what it cannot measure', () => {
  expect(() => bigramLoss(['ab'], [])).toThrow('pairLoss: no validation names [0]')
  expect(() => bigramLoss(['ab'], ['ab'], 0)).toThrow('pairLoss: added must be above 0, got 0')
})
