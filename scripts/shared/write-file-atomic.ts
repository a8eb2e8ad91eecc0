import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onExit, UserError } from './cli'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Makes the folder of this file and checks that it can be written to, before any long work. */
export async function ensureWritableFolder(path: string) {
  const folder = dirname(path)
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new UserError(`Cannot write to ${folder}: ${messageOf(error)}\nChoose another place with --out.`)
  }
}

/** Writes the whole file or nothing: a good file already there is replaced only by a finished one. */
export async function writeFileAtomic(path: string, bytes: Uint8Array | string) {
  await ensureWritableFolder(path)
  const partialPath = `${path}.${process.pid}.part`
  onExit(() => rm(partialPath, { force: true }))
  try {
    await writeFile(partialPath, bytes)
    await rename(partialPath, path)
  } catch (error) {
    throw new UserError(`Cannot write ${path}: ${messageOf(error)}\nChoose another place with --out.`)
  }
}
