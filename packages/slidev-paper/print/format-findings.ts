import type { PaperFinding } from './findings'

/** Where a finding is. */
const placeOf = ({ slide, title }: PaperFinding) =>
  slide ? `Slide ${slide}${title ? ` “${title}”` : ''}` : 'The deck'

/** Lines for a terminal: findings by slide with what to change, then advice. */
export function formatFindings(findings: readonly PaperFinding[], notes: readonly string[]): string[] {
  const lines: string[] = []
  let place = ''
  for (const finding of findings) {
    if (placeOf(finding) !== place) lines.push((place = placeOf(finding)))
    lines.push(`  ${finding.message} (${finding.rule})`)
    if (finding.fix) lines.push(`    ${finding.fix}`)
  }
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  return [
    ...lines,
    ...(findings.length ? ['', `${count}.`] : ['It is sound: a program finds nothing against PDF/UA in it.']),
    ...notes.map((note) => `Tip: ${note}.`),
  ]
}
