import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../shared/cli'

/** The beginning of a file. */
export interface PartFile {
  /** Bytes that it has. */
  readonly length: number
  /** Rejects with a UserError if the disk is full, or fails otherwise. */
  append: (chunk: Uint8Array) => Promise<void>
  empty: () => Promise<void>
  close: () => Promise<void>
}

/** The error for a file system that refuses to write. */
export function diskError(error: unknown, path: string): UserError {
  const { code, message } = error as NodeJS.ErrnoException
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  return new UserError(
    isFull
      ? `The disk is full: ${path} could not grow; what has arrived is kept. Make room and run it again, or name a folder elsewhere: LLM_STACK_MODELS=FOLDER npm run chat-model`
      : `Cannot write ${path}: ${message}\nA folder elsewhere: LLM_STACK_MODELS=FOLDER npm run chat-model`,
  )
}

/** Opens the beginning of a file, or creates it with its folder. Rejects with a UserError if that is not allowed. */
export async function openPart(path: string): Promise<PartFile> {
  const orDiskError = (reason: unknown) => {
    throw diskError(reason, path)
  }
  await mkdir(dirname(path), { recursive: true }).catch(orDiskError)
  const file = await open(path, constants.O_RDWR | constants.O_CREAT).catch(orDiskError)
  let length = (await file.stat()).size
  return {
    get length() {
      return length
    },
    async append(chunk) {
      // At its place, so that two downloads at once write the same.
      for (let written = 0; written < chunk.length;) {
        const { bytesWritten } = await file
          .write(chunk, written, chunk.length - written, length)
          .catch(orDiskError)
        written += bytesWritten
        length += bytesWritten
      }
    },
    async empty() {
      if (length) await file.truncate(0).catch(orDiskError)
      length = 0
    },
    close: () => file.close(),
  }
}
