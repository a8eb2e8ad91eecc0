import { readFileSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { groupByCause } from '../causes'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import { jsonReport } from './json'

const slide = { no: 1, name: 'intro', title: 'Intro', notes: '', frontmatter: {} }
const box = { x: 1, y: 2.5, w: 3, h: 4 }
const finding: Finding = {
  ...{ rule: 'axe', grade: 'advice', cause: 'a cause', slide: 1, name: 'intro', title: 'Intro' },
  ...{ click: 0, when: 'click 0', occurrences: ['click 0'], message: 'a message', fixHint: 'a hint' },
  boxes: [{ ...box, corners: [[1, 2]] }],
  screenshot: Buffer.of(1),
}
const findings: Finding[] = [
  finding,
  { ...finding, slide: 0, grade: 'broken', cause: 'another' },
  { ...finding },
]
const result = {
  ...{ deck: { title: 'A talk' }, slides: [slide], findings, causes: groupByCause(findings) },
  disabledRules: [{ rule: 'axe', slide: 0, reason: 'a reason', suppressed: 2 }],
  durations: new Map([[1, 12.3]]),
} as unknown as CheckResult
const baseline = { fresh: findings, known: [finding], gone: [{ rule: 'axe', slide: '', cause: 'gone' }] }

it('keeps its public keys, whatever the names in the code, and has no screenshots', () => {
  const { causes, findings: places, ...report } = jsonReport(result)
  expect(report).toEqual({
    version: 1,
    title: 'A talk',
    slides: [{ no: 1, name: 'intro', title: 'Intro', milliseconds: 12 }],
    off: [{ rule: 'axe', slide: 0, reason: 'a reason', silenced: 2 }],
  })
  expect(places).toHaveLength(3)
  expect(places[0]).toEqual({
    ...{ rule: 'axe', grade: 'advice', cause: 'a cause', slide: 1, name: 'intro', title: 'Intro' },
    ...{ click: 0, when: 'click 0', whens: ['click 0'], what: 'a message', at: [box], remedy: 'a hint' },
  })
  expect(causes).toEqual([
    { rule: 'axe', grade: 'broken', what: 'another', remedy: 'a hint', findings: [1] },
    { rule: 'axe', grade: 'advice', what: 'a cause', remedy: 'a hint', findings: [0, 2] },
  ])
})

it('says what a baseline knows', () =>
  expect(jsonReport(result, baseline).baseline).toEqual({ known: 1, gone: baseline.gone }))

describe('the schema in the package', () => {
  const schemaUrl = new URL('../report.schema.json', import.meta.url)
  const validator = new Validator(JSON.parse(readFileSync(schemaUrl, 'utf8')) as Schema, '2020-12', false)
  /** Errors of a report as it is read from its file. */
  const errorsOf = (report: unknown) => validator.validate(JSON.parse(JSON.stringify(report))).errors

  it('describes the report, with and without a baseline', () => {
    expect(errorsOf(jsonReport(result))).toEqual([])
    expect(errorsOf(jsonReport(result, baseline))).toEqual([])
    expect(
      errorsOf(jsonReport({ ...result, slides: [], findings: [], causes: [], disabledRules: [] })),
    ).toEqual([])
  })

  it('rejects a report with a key more, a key less, or another version', () => {
    const report = jsonReport(result)
    expect(errorsOf({ ...report, more: 1 })).not.toEqual([])
    expect(errorsOf({ ...report, causes: undefined })).not.toEqual([])
    expect(errorsOf({ ...report, version: 2 })).not.toEqual([])
    expect(errorsOf({ ...report, findings: [{ ...report.findings[0], screenshot: '' }] })).not.toEqual([])
    expect(errorsOf({ ...report, findings: [{ ...report.findings[0], grade: 'bad' }] })).not.toEqual([])
  })

  it('is published', () => {
    const { files, exports } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { files: string[]; exports: Record<string, string> }
    expect(files).toContain('report.schema.json')
    expect(exports['./report.schema.json']).toBe('./report.schema.json')
  })
})
