import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A part of a file. */
export interface FilePart {
  /** Where it begins, in bytes. */
  start: number
  /** Bytes. */
  size: number
  /** SHA-256, in hexadecimal digits. */
  sha256: string
}

export interface FileChecksums {
  /** Bytes. */
  size: number
  /** SHA-256, in hexadecimal digits. */
  sha256: string
  parts: FilePart[]
}

/**
 * Reads a file once → its checksum and those of its parts, `partSize` bytes each but for the last. Rejects with the error
 * of the file system if it can't be read.
 */
export async function fileChecksums(path: string, partSize = Infinity): Promise<FileChecksums> {
  const all = createHash('sha256')
  const parts: FilePart[] = []
  let part = createHash('sha256')
  let [start, size] = [0, 0]
  const endPart = () => {
    parts.push({ start, size: size - start, sha256: part.digest('hex') })
    part = createHash('sha256')
    start = size
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    all.update(chunk as Buffer)
    for (let left = chunk as Buffer; left.length;) {
      const taken = left.subarray(0, start + partSize - size)
      part.update(taken)
      size += taken.length
      left = left.subarray(taken.length)
      if (size - start === partSize) endPart()
    }
  }
  if (size > start) endPart()
  return { size, sha256: all.digest('hex'), parts }
}
