import { relative } from 'node:path'
import type { CheckResult } from '../check'
import type { SourceLocation } from '../deck/slide-locations'
import type { Grade } from '../grades'
import { causePlaces } from './cause-places'

/** Escaping of workflow commands; properties also need it for colons and commas. */
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Path relative to the repository, which GITHUB_WORKSPACE names. */
const repositoryPath = (file: string) =>
  relative(process.env.GITHUB_WORKSPACE || process.cwd(), file).replaceAll('\\', '/')

/** Commands of GitHub by grade. */
const levels: Readonly<Record<Grade, string>> = {
  broken: 'error',
  'hard-to-read': 'warning',
  advice: 'notice',
}

/**
 * Causes as annotations of a GitHub workflow, one line each: what to do, what is wrong and where. An annotation stands at
 * the first line of the first slide with the cause, if its location is known.
 */
export function githubAnnotations(
  { deck, causes }: CheckResult,
  sources: readonly SourceLocation[] = [],
): string[] {
  // With another number of slides than the deck has, locations cannot be matched.
  const known = sources.length === deck.slides.length ? sources : []
  return causes.map((cause) => {
    const { rule, grade, fixHint, message, findings } = cause
    const [first] = findings
    const problem = findings.length === 1 ? first!.message : message
    const title = escapeProperty(`${rule}: ${causePlaces(cause)}`)
    const source = known[Math.max(0, first!.slide - 1)]
    const location = source ? `file=${escapeProperty(repositoryPath(source.file))},line=${source.line},` : ''
    return `::${levels[grade]} ${location}title=${title}::${escapeData(`${fixHint}\n${problem}`)}`
  })
}
