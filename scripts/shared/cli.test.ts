import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseOptions, UserError } from './cli'

const folder = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
/** Runs `body` as a script of this project, in a process of its own. */
function runScriptText(body: string) {
  const file = join(folder, 'script.mts')
  const cliModule = resolve('scripts/shared/cli.ts')
  writeFileSync(
    file,
    `import { onExit, runScript, UserError } from '${cliModule}'\nawait runScript(async () => {${body}})\n`,
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}`.trim() }
}

describe('runScript', () => {
  it('exits with 0 after running the exit handlers', () =>
    expect(runScriptText("onExit(() => console.log('tidy')); console.log('done')")).toEqual({
      status: 0,
      output: 'done\ntidy',
    }))
  it('exits with 1 on an error, prints it, and runs the exit handlers in reverse order', () => {
    const handlers = "onExit(() => console.log('first')); onExit(() => console.log('last'));"
    const { status, output } = runScriptText(`${handlers} throw new UserError('No such slide.')`)
    expect(status).toBe(1)
    expect(output.split(/\n+/)).toEqual(['last', 'first', 'No such slide.'])
    expect(runScriptText("throw new TypeError('x is not a slide')").output).toMatch(
      /x is not a slide\n\s+at /,
    )
  })
})

describe('parseOptions', () => {
  const parse = (...args: string[]) => parseOptions('help', { slot: { type: 'string' } }, args)
  it('returns the values of options', () => expect(parse('--slot', '10').values.slot).toBe('10'))
  it('throws a UserError for an unknown option and for a missing value', () => {
    expect(() => parse('--sloth')).toThrow(UserError)
    expect(() => parse('--slot')).toThrow('Options are listed by --help.')
  })
})
