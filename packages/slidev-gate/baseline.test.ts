import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compareWithBaseline, readBaseline, writeBaseline, type CheckScope } from './baseline'
import type { Finding } from './rule-runner'

const folder = mkdtempSync(join(tmpdir(), 'baseline-'))
const file = join(folder, 'baseline.json')
afterAll(() => rmSync(folder, { recursive: true }))

const findingOf = (slide: number, title: string, cause: string, more: Partial<Finding> = {}) =>
  ({ rule: 'axe', slide, name: String(slide), title, cause, ...more }) as Finding
const slide = (no: number, title: string, name = String(no)) => ({ no, title, name })
const scope: CheckScope = {
  slides: [slide(1, 'One'), slide(2, 'Two', 'second')],
  rules: ['axe'],
  isWhole: true,
}
const causesOf = (found: readonly { cause: string }[]) => found.map(({ cause }) => cause)

it('tells what is new and what has gone of what was written', () => {
  const old = [
    findingOf(1, 'One', 'list'),
    findingOf(2, 'Two', 'gone', { name: 'second' }),
    findingOf(0, '', 'lang'),
  ]
  writeBaseline(file, old, [], scope)
  const baseline = readBaseline(file)
  expect(baseline).toEqual([
    { rule: 'axe', slide: '', cause: 'lang' },
    { rule: 'axe', slide: 'One', cause: 'list' },
    { rule: 'axe', slide: 'second', cause: 'gone' },
  ])
  const now = [findingOf(0, '', 'lang'), findingOf(1, 'One', 'list'), findingOf(1, 'One', 'new')]
  const { fresh, known, gone } = compareWithBaseline(now, baseline, scope)
  expect(causesOf(fresh)).toEqual(['new'])
  expect(causesOf(known)).toEqual(['lang', 'list'])
  expect(causesOf(gone)).toEqual(['gone'])
  for (const other of [findingOf(1, 'One', 'list', { rule: 'html-lang' }), findingOf(2, 'Two', 'list')])
    expect(compareWithBaseline([other], baseline, scope).fresh).toEqual([other])
})

it('knows a finding on a slide with another number, and with other sizes, but not with other colours', () => {
  const written = findingOf(3, 'One', 'text of 9.6 px, minimum 11 px: #808080 on #ffffff, h1')
  writeBaseline(file, [written], [], scope)
  const fresh = (cause: string) =>
    compareWithBaseline([findingOf(7, 'One', cause)], readBaseline(file), scope).fresh.length
  expect(fresh('text of 10 px, minimum 11.3 px: #808080 on #ffffff, h1')).toBe(0)
  expect(fresh('text of 9.6 px, minimum 11 px: #909090 on #ffffff, h1')).toBe(1)
  expect(fresh('text of 9.6 px, minimum 11 px: #808080 on #ffffff, h2')).toBe(1)
})

it('neither misses nor forgets what a check of some slides or rules does not look at', () => {
  writeBaseline(file, [findingOf(1, 'One', 'a'), findingOf(3, 'Three', 'b'), findingOf(1, 'One', 'c', { rule: 'html-lang' })], [], scope) // prettier-ignore
  const baseline = readBaseline(file)
  const part = { ...scope, isWhole: false }
  expect(causesOf(compareWithBaseline([], baseline, part).gone)).toEqual(['a'])
  expect(causesOf(compareWithBaseline([], baseline, scope).gone)).toEqual(['a', 'b'])
  writeBaseline(file, [], baseline, part)
  expect(causesOf(readBaseline(file))).toEqual(['b', 'c'])
})

it('writes a line for each finding, in the same order each time, equal ones once', () => {
  const [a, b] = [findingOf(1, 'One', 'a'), findingOf(2, 'Two', 'b')]
  writeBaseline(file, [b, a, a], [], scope)
  expect(readFileSync(file, 'utf8')).toBe(`{
  "version": 1,
  "findings": [
    {"rule":"axe","slide":"One","cause":"a"},
    {"rule":"axe","slide":"Two","cause":"b"}
  ]
}
`)
  writeBaseline(file, [], [], scope)
  expect(readBaseline(file)).toEqual([])
})

describe('says what to do about', () => {
  const remedy = `write it with --baseline ${file} --update-baseline.`
  it('a missing file', () => {
    if (existsSync(file)) rmSync(file)
    expect(() => readBaseline(file)).toThrow(`${file} does not exist: ${remedy}`)
  })

  it.each([
    ['a damaged file', '{ "version": 1, "findings": [', 'is no JSON'],
    ['a file of something else', '{ "version": 1 }', 'is no baseline: mend it, or '],
    ['null', 'null', 'is no baseline'],
    [
      'an entry without a cause',
      '{ "version": 1, "findings": [{ "rule": "axe", "slide": "" }] }',
      'is no baseline',
    ],
    ['an entry of null', '{ "version": 1, "findings": [null] }', 'is no baseline'],
    ['another version', '{ "version": 2, "findings": [] }', 'has version 2, this slidev-gate reads 1: '],
  ])('%s', (_, content, message) => {
    writeFileSync(file, content)
    expect(() => readBaseline(file)).toThrow(message)
    expect(() => readBaseline(file)).toThrow(remedy)
  })
})
