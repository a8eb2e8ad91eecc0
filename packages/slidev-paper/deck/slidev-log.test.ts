import { expect, it } from 'vitest'
import { excerptSlidevLog } from './slidev-log'

it('begins with the first error, without colours and stack frames', () =>
  expect(
    excerptSlidevLog('starting\n\u001b[31mError: no theme\u001b[39m\n    at f (a.js:1:2)\nso it ends'),
  ).toBe('Error: no theme\nso it ends'))

it('has the last lines if there is no error', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`)
  expect(excerptSlidevLog(lines.join('\n'))).toBe(lines.slice(5).join('\n'))
})
