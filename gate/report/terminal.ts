/** What was found, as lines. */
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'

const slideLabel = ({ slide, title }: Finding) =>
  slide ? `slide ${slide} “${title || 'no title'}”` : 'the whole deck'

/** All ways in which a finding is so; a long row of clicks is cut short. */
const MAX_OCCURRENCES = 4
export const occurrencesLabel = ({ occurrences }: Finding) =>
  occurrences.length > MAX_OCCURRENCES
    ? `${occurrences.slice(0, MAX_OCCURRENCES).join('; ')}; and ${occurrences.length - MAX_OCCURRENCES} more`
    : occurrences.join('; ')

/** Slide by slide, each finding with when, what and what to do. */
export function terminalReport({ findings, disabledRules, slides, durations }: CheckResult): string[] {
  const lines: string[] = []
  let slide = -1
  for (const finding of findings) {
    if (finding.slide !== slide) lines.push('', `✗ ${slideLabel(finding)}`)
    slide = finding.slide
    lines.push(
      `  ${occurrencesLabel(finding)}  [${finding.rule}]`,
      ...finding.message.split('\n').map((line) => `    ${line}`),
    )
    lines.push(`    → ${finding.fixHint}`)
  }
  if (disabledRules.length) lines.push('', 'Switched off:')
  for (const { slide: no, rule, reason, suppressed } of disabledRules)
    lines.push(`  slide ${no}: ${rule}, since: ${reason} (${suppressed} findings)`)
  const seconds = [...durations.values()].reduce((a, b) => a + b, 0) / 1000
  const each = slides.length ? (seconds / slides.length).toFixed(1) : '0'
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`
  lines.push('', `${slides.length} slides looked at, ${each} s a slide: ${found}.`)
  return lines
}
