import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onExit, UserError } from './cli'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Creates the folder of a file. Throws a UserError if it is not writable: call this before any long work. */
export async function ensureWritableFolder(path: string) {
  const folder = dirname(path)
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new UserError(`Cannot write to ${folder}: ${messageOf(error)}\nChoose another place with --out.`)
  }
}

/** Writes a file and its folder, completely or not at all: through a temporary file, which then takes its name. */
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
