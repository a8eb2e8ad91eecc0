import { stat } from 'node:fs/promises'
import type { PublishedModel } from '../../data/chat-model'
import { fileChecksums, type FilePart } from './file-checksums'

/** Whether the file at a model's place is this model. */
export type ModelFile =
  | { state: 'missing' }
  | { state: 'damaged'; /** What is wrong, in a few words. */ reason: string }
  | { state: 'whole'; parts: FilePart[] }

const formatBytes = (bytes: number) => `${bytes.toLocaleString('en-GB')} bytes`

/**
 * Compares size and checksum of a file with those of a model, and takes the checksums of its parts of `partSize` bytes.
 * Rejects with the error of the file system if the file is there and can't be read.
 */
export async function inspectModel(
  path: string,
  { size, sha256 }: Pick<PublishedModel, 'size' | 'sha256'>,
  partSize = Infinity,
): Promise<ModelFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (!found) return { state: 'missing' }
  if (!found.isFile()) return { state: 'damaged', reason: 'it is no file' }
  if (found.size !== size)
    return { state: 'damaged', reason: `it has ${formatBytes(found.size)} instead of ${formatBytes(size)}` }
  const checksums = await fileChecksums(path, partSize)
  return checksums.sha256 === sha256
    ? { state: 'whole', parts: checksums.parts }
    : {
        state: 'damaged',
        reason: `its checksum is ${checksums.sha256.slice(0, 8)}…, not ${sha256.slice(0, 8)}…`,
      }
}
