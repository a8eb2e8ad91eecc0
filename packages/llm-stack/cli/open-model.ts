import { open } from 'node:fs/promises'
import { readGguf, type GgufFile } from '../models'
import { CliError } from './cli-error'

/** Bytes that are read at once. */
const CHUNK = 2 ** 22

/** What went wrong, by the code of the system. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'not allowed to be read',
  EISDIR: 'a folder, not a file',
}

/** Throws a CliError that says why a file cannot be read. */
function refuse(path: string, { code = 'unknown error' }: NodeJS.ErrnoException): never {
  throw new CliError(`${path}: ${PROBLEMS[code] ?? code}.`)
}

/** Opens the file of a model. Throws CliError if it cannot be read, RangeError as `readGguf`. */
export async function openModel(path: string): Promise<GgufFile> {
  const handle = await open(path).catch((error) => refuse(path, error))
  const info = await handle.stat()
  if (info.isDirectory()) {
    await handle.close()
    return refuse(path, { code: 'EISDIR' } as NodeJS.ErrnoException)
  }
  return readGguf(handle.createReadStream({ highWaterMark: CHUNK }), { size: info.size })
}
