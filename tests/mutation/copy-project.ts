import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'

/** Folders that are generated or installed. */
const GENERATED = ['node_modules', '.git', 'dist', 'test-results']

/** Copies the project's sources to a temporary folder, with a link to its node_modules: mutants never touch the working tree. */
export function copyProject(root: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
  const isSource = (path: string) => !GENERATED.includes(path.slice(root.length + 1).split(sep)[0]!)
  cpSync(root, folder, { recursive: true, filter: isSource })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
