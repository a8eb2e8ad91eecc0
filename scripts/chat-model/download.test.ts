import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../shared/cli'
import { download } from './download'
import {
  cutAfter,
  hangAfter,
  serveModel,
  status,
  complete,
  withoutRanges,
  type ModelServer,
} from './model-server.test-helper'

const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31 + (i >> 8)) % 256)
const other = bytes.slice(0, 200_000)
let folder: string
let path: string
let server: ModelServer
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'))
  path = join(folder, 'sub', 'model.part')
})
afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})
/** Starts a server that answers so, and downloads from it, with `start` bytes that are there. */
async function run(answers: Parameters<typeof serveModel>, { start = 0, stallMs = 5000 } = {}) {
  server = await serveModel(...answers)
  if (start) {
    path = join(folder, 'model.part')
    writeFileSync(path, start > bytes.length ? new Uint8Array(start) : bytes.subarray(0, start))
  }
  const progress: number[] = []
  const onProgress = (count: number) => {
    progress.push(count)
    server.arrived(count)
  }
  const options = { url: server.url, path, size: bytes.length, pauseMs: 1, stallMs, onProgress }
  const error = await download(options).catch((reason: unknown) => reason)
  if (error) expect(error).toBeInstanceOf(UserError)
  return { message: (error as Error | undefined)?.message, progress, ranges: server.ranges }
}
const expectWhole = () => expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)

describe('a download', () => {
  it('writes the file, and says how much is there', async () => {
    const { progress } = await run([complete(bytes)])
    expectWhole()
    expect(progress.at(-1)).toBe(bytes.length)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })
  it('goes on from what is there', async () => {
    const { ranges, progress } = await run([complete(bytes)], { start: 1000 })
    expectWhole()
    expect(ranges).toEqual(['bytes=1000-'])
    expect(progress[0]).toBeGreaterThan(1000)
  })
  it('asks for nothing where all is there', async () => {
    expect((await run([status(404)], { start: bytes.length })).ranges).toEqual([])
    expectWhole()
  })
  it('goes on by itself when it is cut, several times', async () => {
    const { ranges } = await run([cutAfter(bytes, 100_000), cutAfter(bytes, 50_000), complete(bytes)])
    expectWhole()
    expect(ranges).toEqual(['', 'bytes=100000-', 'bytes=150000-'])
  })
  it('goes on when the server sends nothing any more, or has a fault in between', async () => {
    await run([hangAfter(bytes, 100_000), status(503), complete(bytes)], { stallMs: 200 })
    expectWhole()
  })
  it('begins anew with a server that knows no ranges', async () => {
    await run([cutAfter(bytes, 100_000), withoutRanges(bytes)])
    expectWhole()
  })
  it('begins anew where a range is refused, or another one comes', async () => {
    await run([status(416), complete(bytes)], { start: 1000 })
    expectWhole()
    await server.close()
    await run([(response) => complete(bytes)(response, 7, server), complete(bytes)], { start: 1000 })
    expectWhole()
  })
  it('begins anew where there is more than the file has', async () => {
    expect((await run([complete(bytes)], { start: 300_001 })).ranges).toEqual([''])
    expectWhole()
  })
})

describe('a download fails', () => {
  it.each([
    [404, 'has no such file (404)'],
    [403, 'refuses it (403)'],
    [429, 'is asked too much; try again later (429)'],
    [500, 'has a fault of its own; try again later (500)'],
    [418, 'does not send it (418)'],
  ])('with an answer of %i, once, and says where else to get it', async (code, text) => {
    const { message, ranges } = await run([status(code)])
    expect(message).toContain(text)
    expect(message).toContain('--from URL')
    expect(message).not.toContain('kept')
    expect(ranges).toHaveLength(1)
  })
  it('with no server there, and keeps what it has', async () => {
    server = await serveModel(status(200))
    await server.close()
    path = join(folder, 'model.part')
    writeFileSync(path, bytes.subarray(0, 100_000))
    const options = { url: server.url, path, size: bytes.length }
    await expect(download(options)).rejects.toThrow(
      /\(ECONNREFUSED\)\. Is this machine online\?[^]*0\.1 of 0\.3 MB are kept/,
    )
    expect(readFileSync(path)).toHaveLength(100_000)
    server = await serveModel(status(200))
  })
  it('when it is cut again and again, and keeps what it has', async () => {
    const { message, ranges } = await run([cutAfter(bytes, 100_000), cutAfter(bytes, 0)])
    expect(message).toContain('0.1 of 0.3 MB are kept: run npm run chat-model again')
    expect(readFileSync(path)).toHaveLength(100_000)
    expect(ranges).toHaveLength(6)
  })
  it('when the server hangs up each time before anything has come', async () => {
    const { message, ranges } = await run([cutAfter(bytes, 0)])
    expect(message).toContain('Is this machine online?')
    expect(ranges).toHaveLength(6)
  })
  it('with a file of another size, before anything is written', async () => {
    const { message } = await run([withoutRanges(other)])
    expect(message).toContain('sends another file: 200,000 bytes (unknown type) instead of 300,000')
    expect(readFileSync(path)).toHaveLength(0)
  })
  it('with a range of a file of another size, and keeps what it has', async () => {
    const { message } = await run([complete(other)], { start: 1000 })
    expect(message).toContain('0.2 MB instead of 0.3')
    expect(readFileSync(path)).toHaveLength(1000)
  })
  it('with more bytes than the file has, where no size is said', async () => {
    const { message } = await run([(response) => void response.write(bytes, () => response.end(bytes))])
    expect(message).toContain('sends another file: more than 0.3 MB')
  })
  it.skipIf(!existsSync('/dev/full'))('on a full disk', async () => {
    path = join(folder, 'full.part')
    symlinkSync('/dev/full', path)
    expect((await run([complete(bytes)])).message).toMatch(/^The disk is full: .*Make room/)
  })
  it('in a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'sub'), '')
    expect((await run([complete(bytes)])).message).toMatch(/^Cannot write .*LLM_STACK_MODELS=FOLDER/s)
  })
})

it('a download that is given up keeps what has arrived', async () => {
  server = await serveModel(hangAfter(bytes, 100_000))
  const controller = new AbortController()
  const { signal } = controller
  const onProgress = (count: number) => count === 100_000 && controller.abort()
  await expect(download({ url: server.url, path, size: bytes.length, signal, onProgress })).rejects.toThrow(
    'abort',
  )
  expect(readFileSync(path)).toHaveLength(100_000)
})
