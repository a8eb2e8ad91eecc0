import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { build, createServer, type ViteDevServer } from 'vite'
import { chatModel, type ServedModel } from '../data/chat-model'
import { describeServed, MAX_PART_SIZE } from '../scripts/model-files/served-model'
import { chatModelPlugin } from './chat-model-plugin'

// Two parts: a sparse file, that takes no room.
const size = MAX_PART_SIZE + 2
const folder = mkdtempSync(join(tmpdir(), 'chat-model-'))
const file = join(folder, 'model.gguf')
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let model = chatModel
let bytes: Buffer
beforeAll(() => {
  writeFileSync(file, 'GGUF')
  truncateSync(file, size - 1)
  writeFileSync(file, '!', { flag: 'a' })
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="/page.js"></script>')
  writeFileSync(join(folder, 'page.js'), 'document.title = JSON.stringify(__CHAT_MODEL__ ?? "none")')
  bytes = readFileSync(file)
  model = { ...chatModel, size, sha256: sha256Of(bytes) }
})
afterAll(() => rmSync(folder, { recursive: true }))

const warn = vi.fn()
beforeEach(() => warn.mockClear())
const project = (path: string) => ({
  root: folder,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [chatModelPlugin(path, { model, warn })],
})
/** Builds the page → its folder and its code. */
async function buildPage(path: string, base = './') {
  const outDir = join(folder, 'dist')
  await build({ ...project(path), base, build: { outDir, emptyOutDir: true, minify: false } })
  const script = /src="[^"]*(assets\/[^"]+)"/.exec(readFileSync(join(outDir, 'index.html'), 'utf8'))![1]!
  return { outDir, code: readFileSync(join(outDir, script), 'utf8') }
}
const expectAll = (parts: readonly Uint8Array[]) =>
  expect(Buffer.compare(Buffer.concat(parts), bytes)).toBe(0)

it('describeServed: parts of nearly equal size, none too large, at addresses with the checksum', async () => {
  const { parts, starts, sha256 } = await describeServed(file, model)
  expect(parts.map((part) => part.size)).toEqual([size / 2, size / 2])
  expect(starts).toEqual([0, size / 2])
  expect(parts[1]).toEqual({
    path: `chat-model/${sha256.slice(0, 8)}/1.bin`,
    size: size / 2,
    sha256: sha256Of(bytes.subarray(size / 2)),
  })
})

describe('a build', () => {
  it.each(['./', '/sub/folder/'])('with base %s has the parts, and its code says where', async (base) => {
    const { outDir, code } = await buildPage(file, base)
    const { parts } = await describeServed(file, model)
    for (const part of parts) expect(code).toContain(part.path)
    expectAll(parts.map(({ path }) => readFileSync(join(outDir, path))))
    expect(warn).not.toHaveBeenCalled()
  })
  it('without a file has none, and says nothing', async () => {
    const { outDir, code } = await buildPage('')
    expect(existsSync(join(outDir, 'chat-model'))).toBe(false)
    expect(code).not.toContain('sha256')
    expect(warn).not.toHaveBeenCalled()
  })
  it('with a damaged file, or one that is gone, has none, and says what to do', async () => {
    const damaged = join(folder, 'damaged.gguf')
    writeFileSync(damaged, bytes.subarray(1))
    const { outDir } = await buildPage(damaged)
    expect(existsSync(join(outDir, 'chat-model'))).toBe(false)
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/without its chat model.*damaged: it has .*npm run chat-model/),
    )
    await buildPage(join(folder, 'none'))
    expect(warn).toHaveBeenLastCalledWith(expect.stringMatching(/There is no .*npm run chat-model/))
  })
})

describe('the dev server', () => {
  let server: ViteDevServer
  const serve = async (path: string, base: string) => {
    server = await createServer({ ...project(path), base, server: { port: 0, ws: false } })
    await server.listen()
    const url = server.resolvedUrls!.local[0]!
    const read = async (address: string, init?: RequestInit) => {
      const response = await fetch(new URL(address, url), init)
      return { response, body: new Uint8Array(await response.arrayBuffer()) }
    }
    return { read, served: server.config.define!.__CHAT_MODEL__ as string }
  }

  it.each(['/', '/sub/'])('at %s answers with the parts, as __CHAT_MODEL__ lists them', async (base) => {
    const { read, served } = await serve(file, base)
    const { parts, sha256, ...others } = JSON.parse(served) as ServedModel
    expect({ sha256, ...others }).toEqual({ name: model.name, size, sha256: model.sha256 })
    const answers = await Promise.all(parts.map(({ path }) => read(path)))
    expectAll(answers.map(({ body }) => body))
    expect(answers[0]!.response.headers.get('content-type')).toBe('application/octet-stream')
    const head = await read(`${parts[0]!.path}?t=1`, { method: 'HEAD' })
    expect(head.response.headers.get('content-length')).toBe(String(parts[0]!.size))
    const { response } = await read('chat-model/00000000/0.bin')
    expect(response.headers.get('content-type')).not.toBe('application/octet-stream')
    await server.close()
  })
  it('has nothing to answer with where there is no file', async () => {
    const { read, served } = await serve('', '/')
    expect(served).toBe('undefined')
    const { response } = await read(`chat-model/${model.sha256.slice(0, 8)}/0.bin`)
    expect(response.headers.get('content-type')).not.toBe('application/octet-stream')
    await server.close()
  })
  it('goes on when a page is closed in the middle of a part', async () => {
    const { read, served } = await serve(file, '/')
    const [{ path }] = (JSON.parse(served) as ServedModel).parts as [ServedModel['parts'][0]]
    const controller = new AbortController()
    const response = await fetch(new URL(path, server.resolvedUrls!.local[0]), { signal: controller.signal })
    await response.body!.getReader().read()
    controller.abort()
    expect((await read(path)).body).toHaveLength(size / 2)
    await server.close()
  })
})
