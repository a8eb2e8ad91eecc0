import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { atEnd, UserError } from './cli'

const why = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Makes the folder of this file and checks that it can be written to, before any long work. */
export async function prepareFolder(path: string) {
  const folder = dirname(path)
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new UserError(`Cannot write to ${folder}: ${why(error)}\nChoose another place with --out.`)
  }
}

/** Writes the whole file or nothing: a good file already there is replaced only by a finished one. */
export async function writeWhole(path: string, bytes: Uint8Array | string) {
  await prepareFolder(path)
  const unfinished = `${path}.${process.pid}.part`
  atEnd(() => rm(unfinished, { force: true }))
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    throw new UserError(`Cannot write ${path}: ${why(error)}\nChoose another place with --out.`)
  }
}
