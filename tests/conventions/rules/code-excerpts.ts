/** Compares code excerpts in a Markdown section with the files that they are taken from. */
import type { SourceFile } from './source-files'

interface CodeExcerpt {
  /** The file that the text before the excerpt names last; undefined = it names none. */
  path?: string
  /** The line of the Markdown where the excerpt starts, 1-based. */
  line: number
  lines: string[]
}

/** The line that stands for any number of left-out lines. */
const ELLIPSIS = '…'

/** A file with its folder, as the text names it: `components/theory/next-token.ts`. */
const FILE_NAME = /`([\w-]+(?:\/[\w.-]+)*\/[\w.-]+\.(?:ts|vue))`/g

const collapseSpaces = (line: string) => line.trim().replace(/\s+/g, ' ')

/** Removes indentation and empty lines, which do not count. */
const codeLines = (text: string) => text.split('\n').map(collapseSpaces).filter(Boolean)

/**
 * The code blocks of the section under `## heading`: fenced blocks, and lines that are indented by four spaces, or seven
 * in a list item.
 */
export function codeExcerpts(markdown: string, heading: string): CodeExcerpt[] {
  const lines = markdown.split('\n')
  const start = lines.indexOf(`## ${heading}`)
  if (start < 0) throw new Error(`There is no section “${heading}”.`)
  const next = lines.findIndex((line, i) => i > start && line.startsWith('## '))
  const excerpts: CodeExcerpt[] = []
  let path: string | undefined
  let inList = false
  let fenced = false
  let startsBlock = true
  for (const [i, line] of lines.slice(start + 1, next < 0 ? undefined : next).entries()) {
    const isFence = line.trim().startsWith('```')
    if (isFence) {
      fenced = !fenced
      startsBlock = true
    } else if (fenced || line.startsWith(' '.repeat(inList ? 7 : 4))) {
      if (startsBlock) excerpts.push({ path, line: start + i + 2, lines: [] })
      startsBlock = false
      excerpts.at(-1)!.lines.push(...codeLines(line))
    } else if (line.trim()) {
      inList = /^( {3}|\d+\. )/.test(line)
      path = [...line.matchAll(FILE_NAME)].at(-1)?.[1] ?? path
      startsBlock = true
    }
  }
  return excerpts
}

/** Where a run of lines starts in `code` at or after `from`; -1 = nowhere. */
function findRun(code: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at + run.length <= code.length; at++)
    if (run.every((line, i) => code[at + i] === line)) return at
  return -1
}

/** The longest beginning of a run of lines that `code` has, in lines. */
function matchedLength(code: readonly string[], run: readonly string[], from: number): number {
  let length = run.length
  while (length > 0 && findRun(code, run.slice(0, length), from) < 0) length--
  return length
}

/** The first line of an excerpt that its file does not have there; undefined = the file has them all. */
function firstDifference({ lines }: CodeExcerpt, text: string): string | undefined {
  const code = codeLines(text)
  let from = 0
  const runs = lines
    .join('\n')
    .split(new RegExp(`^${ELLIPSIS}$`, 'm'))
    .map(codeLines)
  for (const run of runs) {
    const at = findRun(code, run, from)
    if (at < 0) return run[matchedLength(code, run, from)]
    from = at + run.length
  }
  return undefined
}

/**
 * One message for each excerpt in the section of a Markdown file that names no file, or whose lines its file does not have
 * in this order. `files`: all files that excerpts may be taken from.
 */
export function findExcerptViolations(
  { path: document, text }: SourceFile,
  heading: string,
  files: readonly SourceFile[],
): string[] {
  return codeExcerpts(text, heading).flatMap((excerpt) => {
    const location = `${document}:${excerpt.line}`
    if (!excerpt.path) return [`${location}: no file is named before this code.`]
    const file = files.find(({ path }) => path === excerpt.path)
    if (!file) return [`${location}: there is no ${excerpt.path}.`]
    const difference = firstDifference(excerpt, file.text)
    return difference === undefined ? [] : [`${location}: ${file.path} does not have “${difference}” there.`]
  })
}
