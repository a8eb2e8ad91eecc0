import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { readGguf, type GgufFile } from '../models'
import { CliError } from './cli-error'

/** Bytes that are read at once. */
const CHUNK = 2 ** 22

/** Opens the file of a model. Throws CliError if there is no file, RangeError as `readGguf`. */
export async function openModel(path: string): Promise<GgufFile> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) throw new CliError(`${path}: no such file.`)
  return readGguf(createReadStream(path, { highWaterMark: CHUNK }), { size: info.size })
}
