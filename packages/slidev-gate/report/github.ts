import { relative } from 'node:path'
import type { CheckResult } from '../check'
import type { SourceLocation } from '../deck/slide-locations'

/** Escaping of workflow commands; properties also need it for colons and commas. */
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Path relative to the repository, which GITHUB_WORKSPACE names. */
const repositoryPath = (file: string) =>
  relative(process.env.GITHUB_WORKSPACE || process.cwd(), file).replaceAll('\\', '/')

/** Findings as annotations of a GitHub workflow: one line each, at the first line of the slide if its location is known. */
export function githubAnnotations(
  { deck, findings }: CheckResult,
  sources: readonly SourceLocation[] = [],
): string[] {
  // With another number of slides than the deck has, locations cannot be matched.
  const known = sources.length === deck.slides.length ? sources : []
  return findings.map(({ slide, when, rule, message, fixHint }) => {
    const title = escapeProperty(slide ? `slide ${slide}, ${when}: ${rule}` : `the whole deck: ${rule}`)
    const source = known[Math.max(0, slide - 1)]
    const location = source ? `file=${escapeProperty(repositoryPath(source.file))},line=${source.line},` : ''
    return `::error ${location}title=${title}::${escapeData(`${message}\n${fixHint}`)}`
  })
}
