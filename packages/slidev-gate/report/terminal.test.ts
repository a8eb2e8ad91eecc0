import { expect, it } from 'vitest'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import { terminalReport } from './terminal'

const findingOf = (slide: number, title: string, message: string, ...occurrences: string[]) =>
  ({ slide, title, rule: 'axe', message, fixHint: 'mend it', occurrences }) as Finding
const report = (result: Partial<CheckResult>) =>
  terminalReport({
    ...{ findings: [], disabledRules: [], slides: [], durations: new Map() },
    ...result,
  } as CheckResult)
const slides = [{}, {}] as CheckResult['slides']

it('lists findings by slide, then disabled rules, then a summary', () => {
  const findings = [
    findingOf(0, '', 'of all', 'the whole deck'),
    findingOf(1, 'One', 'first\nsecond line', 'click 0', 'click 1'),
    findingOf(1, 'One', 'another', '1', '2', '3', '4'),
    findingOf(2, '', 'last', '1', '2', '3', '4', '5', '6'),
  ]
  const disabledRules = [{ slide: 2, rule: 'axe', reason: 'It is art.', suppressed: 3 }]
  const durations = new Map([[1, 1000], [2, 2500]]) // prettier-ignore
  expect(report({ findings, disabledRules, slides, durations })).toEqual([
    '',
    '✗ the whole deck',
    '  the whole deck  [axe]',
    '    of all',
    '    → mend it',
    '',
    '✗ slide 1 “One”',
    '  click 0; click 1  [axe]',
    '    first',
    '    second line',
    '    → mend it',
    '  1; 2; 3; 4  [axe]',
    '    another',
    '    → mend it',
    '',
    '✗ slide 2 “untitled”',
    '  1; 2; 3; 4; and 2 more  [axe]',
    '    last',
    '    → mend it',
    '',
    'Disabled rules:',
    '  slide 2: axe, reason: It is art. (3 findings)',
    '',
    '2 slides looked at, 1.8 s per slide: 4 findings.',
  ])
})

it('is a summary alone without findings', () => {
  expect(report({ slides })).toEqual(['', '2 slides looked at, 0.0 s per slide: 0 findings.'])
  expect(report({})).toEqual(['', '0 slides looked at, 0 s per slide: 0 findings.'])
  expect(report({ slides, findings: [findingOf(1, 'One', 'a', 'b')] }).at(-1)).toMatch(/: 1 finding\.$/)
})

it('names the first slide above its findings', () => {
  expect(report({ slides, findings: [findingOf(1, 'One', 'a', 'b')] }).slice(0, 3)).toEqual([
    '',
    '✗ slide 1 “One”',
    '  b  [axe]',
  ])
})
