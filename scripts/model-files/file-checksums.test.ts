import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileChecksums } from './file-checksums'

const folder = mkdtempSync(join(tmpdir(), 'checksums-'))
afterAll(() => rmSync(folder, { recursive: true }))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const file = (size: number) => {
  const path = join(folder, `${size}`)
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) % 256)
  writeFileSync(path, bytes)
  return { path, bytes }
}

it.each([
  [3_000_000, 1_300_000, [1_300_000, 1_300_000, 400_000]],
  [2_600_000, 1_300_000, [1_300_000, 1_300_000]],
  [10, 3, [3, 3, 3, 1]],
  [10, Infinity, [10]],
  [0, 3, []],
])('a file of %i bytes in parts of %i', async (size, partSize, sizes) => {
  const { path, bytes } = file(size)
  const found = await fileChecksums(path, partSize)
  expect(found).toMatchObject({ size, sha256: sha256(bytes) })
  expect(found.parts.map((part) => part.size)).toEqual(sizes)
  for (const part of found.parts)
    expect(part.sha256).toBe(sha256(bytes.subarray(part.start, part.start + part.size)))
})

it('rejects for a file that is not there', () =>
  expect(fileChecksums(join(folder, 'none'))).rejects.toThrow('ENOENT'))
