import { expect, it } from 'vitest'
import { errorMessage } from './error-message'

it('states why a run failed, and is empty for a stopped run', () => {
  expect(errorMessage(new TypeError('Failed to fetch'))).toMatch(/missing or damaged/)
  expect(errorMessage(new RangeError('load: checksum'))).toMatch(/missing or damaged/)
  expect(errorMessage(new Error('The stored model “pretrained” was not found (404).'))).toMatch(/missing/)
  expect(errorMessage(new Error('the worker broke'))).toMatch(/cannot be computed/)
  expect(errorMessage('what')).toMatch(/cannot be computed/)
  expect(errorMessage(new Error('the worker was stopped'))).toBe('')
  expect(errorMessage(new Error('no longer wanted'))).toBe('')
})
