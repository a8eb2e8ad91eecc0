import type { PaperFinding } from './findings'

/** Where a finding is. */
const placeOf = ({ slide, title }: PaperFinding) =>
  slide ? `Slide ${slide}${title ? ` “${title}”` : ''}` : 'The deck'

/** Lines for a terminal: findings by slide, those of a kind with what to change, then advice. */
export function formatFindings(findings: readonly PaperFinding[], notes: readonly string[]): string[] {
  const lines: string[] = []
  findings.forEach((finding, i) => {
    const next = findings[i + 1]
    if (!i || placeOf(finding) !== placeOf(findings[i - 1]!)) lines.push(placeOf(finding))
    lines.push(`  ${finding.message} (${finding.rule})`)
    // Once for several of a kind.
    const isRepeated = next && placeOf(next) === placeOf(finding) && next.fix === finding.fix
    if (finding.fix && !isRepeated) lines.push(`    ${finding.fix}`)
  })
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  return [
    ...lines,
    ...(findings.length ? ['', `${count}.`] : ['It is sound: a program finds nothing against PDF/UA in it.']),
    ...notes.map((note) => `Tip: ${note}.`),
  ]
}
