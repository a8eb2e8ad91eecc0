import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runSlidev } from './run-slidev'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stage-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const run = (entry: string) => runSlidev({ entry, args: (file) => [file], env: {} })

it('says that there is no such deck', () =>
  expect(() => run(join(folder, 'talk.md'))).toThrow('talk.md does not exist. Give the path of a deck.'))

it('says how to install Slidev', () => {
  writeFileSync(join(folder, 'talk.md'), '# A talk')
  expect(() => run(join(folder, 'talk.md'))).toThrow(`${folder} has no Slidev. Install it there`)
})
