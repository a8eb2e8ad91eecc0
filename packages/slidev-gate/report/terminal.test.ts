import { expect, it } from 'vitest'
import { groupByCause } from '../causes'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import { occurrencesLabel, terminalReport } from './terminal'

const findingOf = (slide: number, title: string, cause: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'axe', grade: 'broken', slide, name: `${slide}`, title, cause, click: 0, when: 'click 0' },
  ...{ message: `${cause}: there\nand so on`, fixHint: `mend ${cause}`, occurrences: ['click 0'], boxes: [] },
  ...more,
})
const report = (
  findings: Finding[],
  more: Partial<CheckResult> = {},
  ...baseline: [Parameters<typeof terminalReport>[1]?]
) =>
  terminalReport(
    {
      ...{
        findings,
        causes: groupByCause(findings),
        disabledRules: [],
        slides: [{}, {}],
        durations: new Map(),
      },
      ...more,
    } as unknown as CheckResult,
    ...baseline,
  )

it('tells causes by grade, what to do first, then the places slide by slide, then a summary', () => {
  const findings = [
    findingOf(0, '', 'lang', { grade: 'hard-to-read' }),
    findingOf(1, 'One', 'a', { click: 3 }),
    findingOf(1, 'One', 'a', { click: 2 }),
    findingOf(2, '', 'a'),
    findingOf(2, '', 'words', { grade: 'advice', rule: 'max-words' }),
  ]
  const disabledRules = [
    { slide: 2, rule: 'axe', reason: 'It is art.', suppressed: 1 },
    { slide: 0, rule: 'long-task', reason: 'It computes.', suppressed: 3 },
  ]
  const durations = new Map([[1, 1000], [2, 2500]]) // prettier-ignore
  expect(report(findings, { disabledRules, durations })).toEqual([
    '',
    'Broken: 1 cause',
    '  1. mend a',
    '     a  [axe, 3 places on slides 1–2]',
    '',
    'Hard to read: 1 cause',
    '  2. mend lang',
    '     lang: there  [axe, the whole deck]',
    '',
    'Advice: 1 cause',
    '  3. mend words',
    '     words: there  [max-words, slide 2]',
    '',
    'Places, by the number of the cause:',
    '  the whole deck: 2',
    '  slide 1 “One”: 1 at click 2',
    '  slide 2 “untitled”: 1, 3',
    '',
    'Disabled rules:',
    '  slide 2: axe, reason: It is art. (1 finding)',
    '  the whole deck: long-task, reason: It computes. (3 findings)',
    '',
    '2 slides looked at, 1.8 s per slide: 3 causes of 5 findings.',
  ])
})

it('is a summary alone without findings', () => {
  expect(report([])).toEqual(['', '2 slides looked at, 0.0 s per slide: no findings.'])
  expect(report([], { slides: [] })).toEqual(['', '0 slides looked at, 0 s per slide: no findings.'])
  expect(report([findingOf(1, 'One', 'a')]).at(-1)).toMatch(/: 1 cause of 1 finding\.$/)
})

it('tells the causes on one screen, however many there are', () => {
  const many = (['broken', 'hard-to-read', 'advice'] as const).flatMap((grade) =>
    Array.from({ length: 20 }, (_, i) => findingOf(i + 1, 'One', `${grade} ${i}`, { grade })),
  )
  const lines = report(many)
  const summary = lines.slice(0, lines.indexOf('Places, by the number of the cause:'))
  expect(summary.length).toBeLessThan(40)
  expect(summary.filter((line) => line.includes('more'))).toEqual([
    '  and 15 causes more, in full with --html FILE',
    '  and 15 causes more, in full with --html FILE',
    '  and 17 causes more, in full with --html FILE',
  ])
  expect(lines).toContain('  slide 1 “One”: 1, 21, 41')
})

it('tells the places of forty slides', () => {
  const lines = report(Array.from({ length: 42 }, (_, i) => findingOf(i + 1, 'One', 'a')))
  expect(lines.filter((line) => line.startsWith('  slide '))).toHaveLength(40)
  expect(lines).toContain('  and 2 slides more')
})

it('says what is known and what has gone of a baseline', () => {
  const gone = [
    { rule: 'axe', slide: 'One', cause: 'a' },
    { rule: 'html-lang', slide: '', cause: 'lang' },
  ]
  const known = [findingOf(1, 'One', 'a')]
  expect(report([], {}, { fresh: [], known, gone })).toEqual([
    '',
    'Of the baseline: 1 known finding not told, 2 gone.',
    '  gone: a  [axe, “One”]',
    '  gone: lang  [html-lang, the whole deck]',
    '  --update-baseline forgets what has gone.',
    '',
    '2 slides looked at, 0.0 s per slide: no findings.',
  ])
  expect(report([], {}, { fresh: [], known: [], gone: [] })).toContain(
    'Of the baseline: 0 known findings not told, 0 gone.',
  )
})

it('names four steps of a finding, and counts the others', () => {
  const label = (...occurrences: string[]) => occurrencesLabel(findingOf(1, 'One', 'a', { occurrences }))
  expect(label('1', '2', '3', '4')).toBe('1; 2; 3; 4')
  expect(label('1', '2', '3', '4', '5', '6')).toBe('1; 2; 3; 4; and 2 more')
})

it('cuts off a long problem', () => {
  const problemOf = (length: number) =>
    report([findingOf(1, 'One', 'a', { message: 'x'.repeat(length) })])[3]!
  expect(problemOf(150)).toBe(`     ${'x'.repeat(150)}  [axe, slide 1]`)
  expect(problemOf(151)).toBe(`     ${'x'.repeat(149)}…  [axe, slide 1]`)
})
