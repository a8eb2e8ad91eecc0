import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findSlidev } from './find-slidev'

it('prefers the Slidev of the deck', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const cli = join(folder, 'node_modules', '@slidev', 'cli')
  mkdirSync(cli, { recursive: true })
  writeFileSync(join(cli, 'package.json'), '{}')
  expect(findSlidev(folder)).toBe(join(cli, 'package.json'))
})
