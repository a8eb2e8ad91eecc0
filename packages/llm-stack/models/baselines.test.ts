import { expect, test } from 'vitest'
import { bigramLoss, uniformLoss } from './baselines'

test('the loss of a uniform guess among 27 tokens is ln 27', () => {
  expect(uniformLoss()).toBeCloseTo(Math.log(27), 12)
})
test('a pair counted once has probability 2 in 28, worked out by hand', () => {
  expect(bigramLoss(['ab'], ['ab'])).toBeCloseTo(Math.log(14), 12)
})
test('pairs of the validation names are not counted', () => {
  // No training name begins with c: 1 in 28. No training name has a letter after c: 1 in 27.
  expect(bigramLoss(['ab'], ['c'])).toBeCloseTo((Math.log(28) + Math.log(27)) / 2, 12)
})
test('smoothing is added to every count', () => {
  expect(bigramLoss(['ab'], ['ab'], 0.5)).toBeCloseTo(Math.log((27 / 2 + 1) / 1.5), 12)
})
test('refuses no validation names, and smoothing that is not above 0', () => {
  expect(() => bigramLoss(['ab'], [])).toThrow('bigramLoss: no validation names [0]')
  expect(() => bigramLoss(['ab'], ['ab'], 0)).toThrow('bigramLoss: smoothing must be above 0, got 0')
})
