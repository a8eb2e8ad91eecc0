import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { inspectModel } from './inspect-model'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'model.gguf')
const bytes = new TextEncoder().encode('weights')
const model = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }

it('tells a whole file from a missing, a short, and a changed one', async () => {
  expect(await inspectModel(path, model)).toEqual({ state: 'missing' })
  writeFileSync(path, bytes.subarray(1))
  expect(await inspectModel(path, model)).toEqual({
    state: 'damaged',
    reason: 'it has 6 bytes instead of 7 bytes',
  })
  writeFileSync(path, 'Weights')
  expect(await inspectModel(path, model)).toMatchObject({ reason: expect.stringMatching(/^its checksum is/) })
  writeFileSync(path, bytes)
  expect(await inspectModel(path, model, 4)).toMatchObject({
    state: 'whole',
    parts: [{ size: 4 }, { start: 4, size: 3 }],
  })
})

it('takes a folder for no file, and a path through a file for a missing one', async () => {
  mkdirSync(join(folder, 'sub'))
  expect(await inspectModel(join(folder, 'sub'), model)).toMatchObject({ state: 'damaged' })
  expect(await inspectModel(join(path, 'model.gguf'), model)).toEqual({ state: 'missing' })
})
