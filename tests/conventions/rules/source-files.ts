/** Reads the project's own source files as text. */
import { readdirSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
}

const IGNORED_FOLDERS = /^(exports|test-results|\.git|\.slidev|public)\/|(^|\/)(node_modules|dist)\//

/** Files of the project whose path matches, in alphabetical order. */
export function readSourceFiles(pattern: RegExp): SourceFile[] {
  const top = readdirSync('.', { withFileTypes: true })
  const folders = top.filter((e) => e.isDirectory() && !IGNORED_FOLDERS.test(`${e.name}/`)).map((e) => e.name)
  const inside = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => `${e.parentPath}/${e.name}`.replaceAll('\\', '/'))
      .filter((path) => !IGNORED_FOLDERS.test(path)),
  )
  return [...top.filter((e) => e.isFile()).map((e) => e.name), ...inside]
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The 1-based line of an offset in a text. */
export const lineNumber = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Replaces all matches by spaces, line breaks aside, so that offsets and line numbers hold. */
export const blankOut = (text: string, ...patterns: RegExp[]) =>
  patterns.reduce((t, pattern) => t.replace(pattern, (m) => m.replace(/[^\n]/g, ' ')), text)
