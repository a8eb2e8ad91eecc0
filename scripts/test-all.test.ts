import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'test-results'))

/** Stands for npm, which takes half a second: runs the file with the name of the script, by `npm run --silent NAME`. */
const quickNpm = '#!/bin/sh\n[ "$1 $2" = "run --silent" ] && exec sh "scripts/$3"\n'
writeFileSync(join(folder, 'npm'), quickNpm, { mode: 0o755 })
mkdirSync(join(folder, 'scripts'))

/** Runs npm test in a project whose npm scripts all pass, except `steps`. */
function runTestAll(steps: Record<string, string>) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const name of Object.keys(scripts))
    writeFileSync(join(folder, 'scripts', name), steps[name] ?? 'exit 0')
  const tsx = resolve('node_modules/tsx/dist/loader.mjs')
  const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, resolve('scripts/test-all.ts')], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    encoding: 'utf8',
  })
  return { status, output: stdout }
}

describe('npm test', () => {
  it('stops at the first group with a failure, names the step, and runs no further group', () => {
    const { status, output } = runTestAll({
      rehearse: 'echo two wrong && exit 2',
      'test:browser': 'echo never',
      lint: 'echo beside all groups',
    })
    expect(status).toBe(1)
    expect(output).toContain('two wrong')
    expect(output).toContain('Failed, see above. To run it again: npm run rehearse\n')
    expect(output).toContain('Not run: test:browser\n')
    expect(output).not.toContain('never')
    expect(output).toContain('beside all groups')
    expect(output.trim()).toMatch(/5 passed, 1 failed$/)
  })
  it('fails with a check beside the groups, and runs these all the same', () => {
    const { status, output } = runTestAll({ lint: 'echo unused && exit 1', 'test:browser': 'echo ran' })
    expect(status).toBe(1)
    expect(output).toMatch(/unused[^]*To run it again: npm run lint\n/)
    expect(output).toContain('ran')
    expect(output).not.toContain('Not run')
    expect(output.trim()).toMatch(/6 passed, 1 failed$/)
  })
  it('reads the counts of Vitest and of Playwright', () => {
    const write = (name: string, counts: object) =>
      `mkdir -p test-results/counts && echo '${JSON.stringify(counts)}' > test-results/counts/${name}.json`
    const { status, output } = runTestAll({
      'test:unit': write('unit', { numPassedTests: 5, numFailedTests: 0 }),
      'test:browser': `${write('browser', { stats: { expected: 7, unexpected: 2 } })} && exit 1`,
    })
    expect(status).toBe(1)
    expect(output).toContain('To run it again: npm run test:browser\n')
    expect(output.trim()).toMatch(/17 passed, 2 failed$/)
  })
  it('counts a step that exits with an error as a failure, even if all its tests passed', () => {
    const counts = '{"numPassedTests":5,"numFailedTests":0}'
    const folders = 'mkdir -p test-results/counts'
    const { status, output } = runTestAll({
      'test:unit': `${folders} && echo '${counts}' > test-results/counts/unit.json && exit 1`,
    })
    expect(status).toBe(1)
    expect(output.trim()).toMatch(/10 passed, 1 failed$/)
  })
})
