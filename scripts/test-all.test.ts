import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'test-results'))

/** npm test in a project of the same steps, of which these do something else than pass. */
function runTestAll(steps: Record<string, string>) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const passingScripts = Object.fromEntries(Object.keys(scripts).map((name) => [name, 'exit 0']))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { ...passingScripts, ...steps } }))
  const tsx = resolve('node_modules/tsx/dist/loader.mjs')
  const program = ['--import', tsx, resolve('scripts/test-all.ts')]
  const { status, stdout } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  return { status, says: stdout }
}

describe('npm test', () => {
  it('fails at the first step that fails, says which, and runs none after it', () => {
    const { status, says } = runTestAll({ types: 'echo two wrong && exit 2', 'test:deck': 'echo never' })
    expect(status).toBe(1)
    expect(says).toContain('two wrong')
    expect(says).toContain('Stopped, see above. Again, alone: npm run types\n')
    expect(says).toMatch(/Not run: ensure-browser, test:deck/)
    expect(says).not.toContain('never')
    expect(says.trim()).toMatch(/4 passed, 1 failed$/)
  })
  it('counts a step that breaks as a failure, whatever its tests say', () => {
    const counts = '{"numPassedTests":5,"numFailedTests":0}'
    const folders = 'mkdir -p test-results/counts'
    const { status, says } = runTestAll({
      'test:unit': `${folders} && echo '${counts}' > test-results/counts/unit.json && exit 1`,
    })
    expect(status).toBe(1)
    expect(says.trim()).toMatch(/9 passed, 1 failed$/)
  })
})
