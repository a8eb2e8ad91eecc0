import { expect, it } from 'vitest'
import { excuse } from './excuse'

it('says why a run failed, and nothing of one that was stopped', () => {
  expect(excuse(new TypeError('Failed to fetch'))).toMatch(/missing or damaged/)
  expect(excuse(new RangeError('load: checksum'))).toMatch(/missing or damaged/)
  expect(excuse(new Error('The stored model “pretrained” was not found (404).'))).toMatch(/missing/)
  expect(excuse(new Error('the worker broke'))).toMatch(/cannot be computed/)
  expect(excuse('what')).toMatch(/cannot be computed/)
  expect(excuse(new Error('the worker was stopped'))).toBe('')
  expect(excuse(new Error('no longer wanted'))).toBe('')
})
