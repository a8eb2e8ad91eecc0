import { describe, expect, it } from 'vitest'
import { mutatedText, mutationScore, scoreOf, type MutantResult } from './mutation-score'

const text = 'a(1)\nif (x > 0 && y) b()\n'
/** The mutant that replaces columns `from` to before `to` of line 2. */
const mutant = (status: MutantResult['status'], from: number, to: number, replacement: string) => ({
  fileName: 'packages/llm-stack/theory/deep/a.ts',
  mutatorName: 'ConditionalExpression',
  status,
  location: { start: { line: 2, column: from }, end: { line: 2, column: to } },
  replacement,
})
const scored = (results: MutantResult[], equivalents = {}) => mutationScore(results, equivalents, () => text)

it('mutatedText replaces the code at a mutant’s place', () => {
  expect(mutatedText(text, mutant('Killed', 5, 10, 'true'))).toBe('a(1)\nif (true && y) b()\n')
})

describe('mutationScore', () => {
  it('counts by folder, and names survivors and those that timed out', () => {
    const results = [
      mutant('Killed', 5, 10, 'true'),
      mutant('Timeout', 5, 10, 'false'),
      mutant('Survived', 5, 10, 'x >= 0'),
      mutant('NoCoverage', 18, 21, 'undefined'),
      mutant('RuntimeError', 5, 10, 'x <= 0'),
    ]
    const score = scored(results)
    expect(score.folders).toEqual({
      'packages/llm-stack/theory': { killed: 1, timedOut: 1, survived: 1, noCoverage: 1, equivalent: 0 },
    })
    expect(score.survivors).toEqual([results[2], results[3]])
    expect(score.timedOut).toEqual([results[1]])
    expect(scoreOf(score.folders['packages/llm-stack/theory'])).toBe(50)
  })

  it('leaves equivalents out of the score, whatever spaces the replacement has', () => {
    const equivalents = { 'packages/llm-stack/theory/deep/a.ts': [['x > 0', 'x>=0', 'x is never 0']] }
    const score = scored([mutant('Killed', 5, 10, 'true'), mutant('Survived', 5, 10, 'x >= 0')], equivalents)
    expect(score.survivors).toEqual([])
    expect(score.wronglyListed).toEqual([])
    expect(score.folders['packages/llm-stack/theory']).toMatchObject({
      killed: 1,
      survived: 0,
      equivalent: 1,
    })
    expect(scoreOf(score.folders['packages/llm-stack/theory'])).toBe(100)
  })

  it('leaves out an equivalent whose tests a busy machine has ended', () => {
    const equivalents = { 'packages/llm-stack/theory/deep/a.ts': [['x > 0', 'x >= 0', 'x is never 0']] }
    const score = scored([mutant('Timeout', 5, 10, 'x >= 0')], equivalents)
    expect(score.folders['packages/llm-stack/theory']).toMatchObject({ timedOut: 0, equivalent: 1 })
    expect([score.timedOut, score.wronglyListed]).toEqual([[], []])
  })

  it('reports a listed mutant that a test kills, and one that Stryker does not make', () => {
    const equivalents = {
      'packages/llm-stack/theory/deep/a.ts': [
        ['x > 0', 'x >= 0', 'x is never 0'],
        ['a(1)', 'a(2)', 'a ignores its argument'],
      ],
    }
    const score = scored([mutant('Killed', 5, 10, 'x >= 0')], equivalents)
    expect(score.folders['packages/llm-stack/theory']).toMatchObject({ killed: 1, equivalent: 0 })
    expect(score.wronglyListed).toEqual([
      'packages/llm-stack/theory/deep/a.ts: x > 0 → x >= 0',
      'packages/llm-stack/theory/deep/a.ts: a(1) → a(2)',
    ])
  })
})
