/** A copy of the project to plant faults in: the working tree is never touched. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'

/** What is made or installed, not written. */
const GENERATED = ['node_modules', '.git', 'dist', 'test-results']

/** Copies what is in this folder, its packages linked. */
export function copyProject(root: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  const isSource = (path: string) => !GENERATED.includes(path.slice(root.length + 1).split(sep)[0]!)
  cpSync(root, folder, { recursive: true, filter: isSource })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
