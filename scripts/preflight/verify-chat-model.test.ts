import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { verifyChatModel } from './verify-chat-model'

const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'model.gguf')
const model = { size: 7, sha256: createHash('sha256').update('weights').digest('hex') }
const verify = () => verifyChatModel(folder, path, model)

it('wants a look when the file is missing or damaged, and says what to do', async () => {
  expect(await verify()).toMatchObject({ state: 'attention', hint: 'npm run chat-model' })
  writeFileSync(path, 'Weights')
  expect(await verify()).toMatchObject({
    state: 'attention',
    message: expect.stringContaining('damaged, its checksum'),
    hint: 'npm run chat-model',
  })
})

it('says whether the built deck has it', async () => {
  writeFileSync(path, 'weights')
  expect(await verify()).toMatchObject({ state: 'attention', message: `complete; ${folder}/ is without it` })
  const parts = join(folder, 'chat-model', model.sha256.slice(0, 8))
  mkdirSync(parts, { recursive: true })
  writeFileSync(join(parts, '0.bin'), 'weights')
  expect(await verify()).toMatchObject({ state: 'ready', message: `complete, and in ${folder}/` })
})
