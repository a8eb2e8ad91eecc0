import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseOptions, UserError } from './cli'

const folder = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
/** A script of this work, run as npm would. */
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
  return { status, says: `${stdout}${stderr}`.trim() }
}

describe('a script', () => {
  it('that is done ends with 0, and has tidied up', () =>
    expect(runScriptText("onExit(() => console.log('tidy')); console.log('done')")).toEqual({
      status: 0,
      says: 'done\ntidy',
    }))
  it('that fails ends with 1, says why, and has tidied up, last things first', () => {
    const tidy = "onExit(() => console.log('first')); onExit(() => console.log('last'));"
    const { status, says } = runScriptText(`${tidy} throw new UserError('No such slide.')`)
    expect(status).toBe(1)
    expect(says.split(/\n+/)).toEqual(['last', 'first', 'No such slide.'])
    expect(runScriptText("throw new TypeError('x is not a slide')").says).toMatch(/x is not a slide\n\s+at /)
  })
})

describe('options', () => {
  const read = (...args: string[]) => parseOptions('help', { slot: { type: 'string' } }, args)
  it('are read', () => expect(read('--slot', '10').values.slot).toBe('10'))
  it('there are none of, or without a value, are told', () => {
    expect(() => read('--sloth')).toThrow(UserError)
    expect(() => read('--slot')).toThrow('Options are listed by --help.')
  })
})
