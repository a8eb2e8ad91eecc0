import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyTestRun, verifyUpToDate, lastModified } from './staleness'

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'preflight-'))))
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, seconds: number, text = '') => {
  const path = join(root, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, seconds, seconds)
  return path
}

it('lastModified ignores tests, exports, and what is written about the project', () => {
  write('slides.md', 100)
  write('components/a/B.vue', 200)
  write('components/a/b.test.ts', 900)
  write('public/llm-stack-slides.pdf', 900)
  write('README.md', 900)
  write('tests/deck/slides.spec.ts', 900)
  write('vitest.config.ts', 900)
  expect(lastModified(root)).toBe(200_000)
  write('index.html', 300)
  expect(lastModified(root)).toBe(300_000)
})

it('verifyUpToDate reports missing and outdated files', () => {
  const [old, now] = [write('exports/a.pdf', 100), write('exports/b.pdf', 300)]
  expect(verifyUpToDate('exports', [old, now], 200_000, 'npm run export')).toMatchObject({
    state: 'failure',
    message: `older than the sources: ${old}`,
    hint: 'npm run export',
  })
  expect(verifyUpToDate('exports', ['nowhere.pdf'], 0, 'x')).toMatchObject({
    message: 'not there: nowhere.pdf',
  })
  expect(verifyUpToDate('exports', [now], 200_000, 'x')).toMatchObject({ state: 'ready' })
})

it('verifyTestRun reports tests that failed, are outdated, or never ran', () => {
  expect(verifyTestRun(0, join(root, 'none.json'))).toMatchObject({
    state: 'failure',
    message: 'never run here',
  })
  const failed = write('bad.json', 300, '{"passed": 7, "failed": 2}')
  expect(verifyTestRun(200_000, failed)).toMatchObject({ state: 'failure', message: '2 failed, 7 passed' })
  expect(verifyTestRun(400_000, failed)).toMatchObject({ message: 'last run before the sources changed' })
  const passed = write('good.json', 300, '{"passed": 7, "failed": 0}')
  expect(verifyTestRun(200_000, passed)).toMatchObject({ state: 'ready', message: 'all 7 passed' })
})
