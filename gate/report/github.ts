/** What was found, as annotations of a workflow on GitHub. */
import { relative } from 'node:path'
import type { CheckResult } from '../check'
import type { SourceLocation } from '../deck/slide-locations'

/** In a property colons and commas mean something too. */
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Files are named from the top of the repository, where the workflow says which folder that is. */
const repositoryPath = (file: string) =>
  relative(process.env.GITHUB_WORKSPACE || process.cwd(), file).replaceAll('\\', '/')

/** One line for each finding, at the first line of its slide where that is known. */
export function githubAnnotations(
  { deck, findings }: CheckResult,
  sources: readonly SourceLocation[] = [],
): string[] {
  // Another number of slides than the deck has: then it is not known which is which.
  const known = sources.length === deck.slides.length ? sources : []
  return findings.map(({ slide, when, rule, message, fixHint }) => {
    const title = escapeProperty(slide ? `slide ${slide}, ${when}: ${rule}` : `the whole deck: ${rule}`)
    const source = known[Math.max(0, slide - 1)]
    const place = source ? `file=${escapeProperty(repositoryPath(source.file))},line=${source.line},` : ''
    return `::error ${place}title=${title}::${escapeData(`${message}\n${fixHint}`)}`
  })
}
