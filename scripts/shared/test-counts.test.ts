import { expect, it } from 'vitest'
import { describeSkipped, readTestCounts } from './test-counts'

it('reads Vitest’s counts, and what skipped tests lack', () => {
  const test = (status: string, fullName: string) => ({ status, fullName })
  const assertionResults = [
    test('passed', 'a'),
    test('skipped', 'SmolLM2 (skipped: no chat model) answers'),
    test('pending', 'SmolLM2 (skipped: no chat model) remembers'),
    test('skipped', 'another'),
  ]
  const counts = readTestCounts(
    JSON.stringify({ numPassedTests: 5, numFailedTests: 1, testResults: [{ assertionResults }, {}] }),
  )
  expect(counts).toEqual({ passed: 5, failed: 1, skipped: { 'chat model': 2, '': 1 } })
  expect(describeSkipped(counts.skipped)).toEqual([
    '2 tests skipped: no chat model (npm run chat-model)',
    '1 test skipped',
  ])
})

it('reads those of Playwright, whose suites lie in each other', () => {
  const annotations = [{ type: 'skip', description: '(skipped: no chat model)' }]
  const specs = [{ tests: [{ status: 'skipped', annotations }, { status: 'expected' }] }]
  const output = { stats: { expected: 7, unexpected: 2 }, suites: [{ suites: [{ specs }], specs: [] }] }
  expect(readTestCounts(JSON.stringify(output))).toEqual({
    passed: 7,
    failed: 2,
    skipped: { 'chat model': 1 },
  })
})
