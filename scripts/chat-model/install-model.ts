/** Brings the file of a published model into its place: fetched, or copied from one that is there. */
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PublishedModel } from '../../data/chat-model'
import { UserError } from '../shared/cli'
import { inspectModel } from '../model-files/inspect-model'
import { download, type DownloadOptions } from './download'
import { formatMegabytes, OTHER_ADDRESS } from './download-errors'
import { diskError, openPart } from './part-file'

export interface InstallOptions extends Pick<
  DownloadOptions,
  'onProgress' | 'signal' | 'pauseMs' | 'stallMs'
> {
  /** The model that the file has to be. */
  model: PublishedModel
  /** Where its file belongs. */
  path: string
  /** Address to fetch it from. */
  url: string
  /** A file to copy instead. */
  file?: string
}

/** The name of what has arrived so far. */
export const partPath = (path: string): string => `${path}.part`

/** Throws a UserError if the file system of `folder` has less than `needed` bytes. */
export function checkSpace(folder: string, needed: number, free: number): void {
  if (free >= needed) return
  throw new UserError(
    `The disk of ${folder} has ${formatMegabytes(free)} MB free; ${formatMegabytes(needed)} MB are needed. Make room, or name a folder elsewhere: LLM_STACK_MODELS=FOLDER npm run chat-model`,
  )
}

/** Gives the file its name if it is the model, else removes it. Rejects with a UserError if it is not. */
async function acceptPart(path: string, model: PublishedModel, source: string): Promise<void> {
  const found = await inspectModel(partPath(path), model)
  if (found.state === 'whole') return rename(partPath(path), path)
  await rm(partPath(path), { recursive: true, force: true })
  const reason = found.state === 'damaged' ? found.reason : 'it is gone'
  throw new UserError(
    `What came from ${source} is not ${model.file}: ${reason}. It was thrown away. Run it again.\n${OTHER_ADDRESS}`,
  )
}

async function copyModel(file: string, path: string, model: PublishedModel): Promise<void> {
  const found = await inspectModel(file, model).catch((error: Error) => {
    throw new UserError(`--file ${file} cannot be read: ${error.message}`)
  })
  if (found.state === 'missing') throw new UserError(`--file ${file}: there is no such file.`)
  if (found.state === 'damaged')
    throw new UserError(`--file ${file} is not ${model.file}: ${found.reason}. It is at ${model.url}`)
  if (file === partPath(path)) return
  // Not copyFile: the copy of a file that nobody may write could not be replaced.
  await pipeline(createReadStream(file), createWriteStream(partPath(path))).catch((error: unknown) => {
    throw diskError(error, partPath(path))
  })
}

/**
 * Brings a model's file to its place, unless it is there and whole → whether anything was to be done. Rejects with a UserError that says
 * what to do; a file that is not the model never gets its name.
 */
export async function installModel(options: InstallOptions): Promise<'there' | 'installed'> {
  const { model, path, url, file } = options
  const part = partPath(path)
  if ((await inspectModel(path, model)).state === 'whole') return 'there'
  try {
    await (await openPart(part)).close()
    const { size: arrived } = await stat(part)
    const { bavail, bsize } = await statfs(dirname(path))
    checkSpace(dirname(path), model.size - arrived, bavail * bsize)
    if (file) await copyModel(resolve(file), path, model)
    else await download({ ...options, url, path: part, size: model.size })
    await acceptPart(path, model, file ?? url)
    return 'installed'
  } catch (error) {
    if (statSync(part, { throwIfNoEntry: false })?.size === 0) await rm(part, { force: true })
    throw error
  }
}
