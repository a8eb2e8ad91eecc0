/** What was found, as lines. */
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'

const slideLabel = ({ slide, title }: Finding) =>
  slide ? `slide ${slide} “${title || 'no title'}”` : 'the whole deck'

/** All ways in which a finding is so; a long row of clicks is cut short. */
const MAX_OCCURRENCES = 4
export const occurrencesLabel = ({ occurrences: whens }: Finding) =>
  whens.length > MAX_OCCURRENCES
    ? `${whens.slice(0, MAX_OCCURRENCES).join('; ')}; and ${whens.length - MAX_OCCURRENCES} more`
    : whens.join('; ')

/** Slide by slide, each finding with when, what and what to do. */
export function terminalReport({
  findings,
  disabledRules: off,
  slides,
  durations: times,
}: CheckResult): string[] {
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
  if (off.length) lines.push('', 'Switched off:')
  for (const { slide: no, rule, reason, suppressed: silenced } of off)
    lines.push(`  slide ${no}: ${rule}, since: ${reason} (${silenced} findings)`)
  const seconds = [...times.values()].reduce((a, b) => a + b, 0) / 1000
  const each = slides.length ? (seconds / slides.length).toFixed(1) : '0'
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`
  lines.push('', `${slides.length} slides looked at, ${each} s a slide: ${found}.`)
  return lines
}
