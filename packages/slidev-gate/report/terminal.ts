import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'

const slideLabel = ({ slide, title }: Finding) =>
  slide ? `slide ${slide} “${title || 'untitled'}”` : 'the whole deck'

const MAX_OCCURRENCES = 4
/** Steps at which a finding occurs, after `MAX_OCCURRENCES` only their number. */
export const occurrencesLabel = ({ occurrences }: Finding) =>
  occurrences.length > MAX_OCCURRENCES
    ? `${occurrences.slice(0, MAX_OCCURRENCES).join('; ')}; and ${occurrences.length - MAX_OCCURRENCES} more`
    : occurrences.join('; ')

/** Lines for the terminal: findings by slide, each with its steps, rule, message and fix hint, then a summary. */
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
  if (disabledRules.length) lines.push('', 'Disabled rules:')
  for (const { slide: no, rule, reason, suppressed } of disabledRules)
    lines.push(`  slide ${no}: ${rule}, reason: ${reason} (${suppressed} findings)`)
  const seconds = [...durations.values()].reduce((a, b) => a + b, 0) / 1000
  const each = slides.length ? (seconds / slides.length).toFixed(1) : '0'
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`
  lines.push('', `${slides.length} slides looked at, ${each} s per slide: ${found}.`)
  return lines
}
