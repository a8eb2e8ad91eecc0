import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chatModel } from '../../data/chat-model'
import { checkSpace, installModel, partPath } from './install-model'
import { cutAfter, serveModel, status, complete, type ModelServer } from './model-server.test-helper'

const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 31 + (i >> 8)) % 256)
const wrong = bytes.map((byte, i) => (i === 25_000 ? byte ^ 1 : byte))
const sha256 = createHash('sha256').update(bytes).digest('hex')
const model = { ...chatModel, file: 'model.gguf', size: bytes.length, sha256 }
let server: ModelServer
let folder: string
let path: string
beforeEach(async () => {
  server ??= await serveModel(status(404))
  folder = mkdtempSync(join(tmpdir(), 'install-'))
  path = join(folder, 'models', model.file)
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => server.close())
const install = (...answers: ModelServer['answers']) => {
  server.answers = answers
  return installModel({
    model,
    path,
    url: server.url,
    pauseMs: 1,
    onProgress: (bytes) => server.arrived(bytes),
  })
}
const installFile = (file: string) => installModel({ model, path, url: server.url, file })

describe('fetching a model', () => {
  it('gives the file its name once it is complete, and does it once', async () => {
    expect(await install(cutAfter(bytes, 30_000), complete(bytes))).toBe('installed')
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)
    expect(readdirSync(join(folder, 'models'))).toEqual([model.file])
    expect(await install(status(404))).toBe('there')
  })
  it('throws wrong bytes away, and says so', async () => {
    await expect(install(complete(wrong))).rejects.toThrow(
      /its checksum is .*It was thrown away\. Run it again/,
    )
    expect(readdirSync(join(folder, 'models'))).toEqual([])
  })
  it('fetches a damaged file anew, which stays until the new one is whole', async () => {
    await install(complete(bytes))
    writeFileSync(path, wrong)
    await expect(install(status(404))).rejects.toThrow('no such file')
    expect(Buffer.compare(readFileSync(path), wrong)).toBe(0)
    expect(await install(complete(bytes))).toBe('installed')
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)
  })
  it('leaves nothing where nothing came', async () => {
    await expect(install(status(404))).rejects.toThrow('no such file')
    expect(existsSync(partPath(path))).toBe(false)
  })
})

describe('taking a file that is there', () => {
  it('copies it', async () => {
    const file = join(folder, 'mine.gguf')
    writeFileSync(file, bytes)
    expect(await installFile(file)).toBe('installed')
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)
    expect(existsSync(file)).toBe(true)
  })
  it('takes what has arrived, if that is all of it', async () => {
    mkdirSync(join(folder, 'models'))
    writeFileSync(partPath(path), bytes)
    expect(await installFile(partPath(path))).toBe('installed')
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)
  })
  it('refuses another one, and one that is not there', async () => {
    const file = join(folder, 'mine.gguf')
    writeFileSync(file, wrong)
    await expect(installFile(file)).rejects.toThrow('is not model.gguf: its checksum')
    writeFileSync(file, bytes.subarray(1))
    await expect(installFile(file)).rejects.toThrow('49,999 bytes instead of 50,000')
    await expect(installFile(join(folder, 'none'))).rejects.toThrow('there is no such file')
    await expect(installFile(folder)).rejects.toThrow('it is no file')
    expect(readdirSync(join(folder, 'models'))).toEqual([])
  })
})

it('refuses to begin on a disk with too little room', () => {
  expect(() => checkSpace('/a', 98_362_432, 1e6)).toThrow(
    'The disk of /a has 1.0 MB free; 98.4 MB are needed',
  )
  expect(() => checkSpace('/a', 10, 10)).not.toThrow()
})
