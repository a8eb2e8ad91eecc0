/** What was found, as lines. */
import type { Result } from '../check'
import type { Finding } from '../court'

const nameOf = ({ slide, title }: Finding) =>
  slide ? `slide ${slide} “${title || 'no title'}”` : 'the whole deck'

/** All ways in which a finding is so; a long row of clicks is cut short. */
const MOST = 4
export const whenOf = ({ whens }: Finding) =>
  whens.length > MOST
    ? `${whens.slice(0, MOST).join('; ')}; and ${whens.length - MOST} more`
    : whens.join('; ')

/** Slide by slide, each finding with when, what and what to do. */
export function terminalLines({ findings, off, slides, times }: Result): string[] {
  const lines: string[] = []
  let slide = -1
  for (const finding of findings) {
    if (finding.slide !== slide) lines.push('', `✗ ${nameOf(finding)}`)
    slide = finding.slide
    lines.push(
      `  ${whenOf(finding)}  [${finding.rule}]`,
      ...finding.what.split('\n').map((line) => `    ${line}`),
    )
    lines.push(`    → ${finding.remedy}`)
  }
  if (off.length) lines.push('', 'Switched off:')
  for (const { slide: no, rule, reason, silenced } of off)
    lines.push(`  slide ${no}: ${rule}, since: ${reason} (${silenced} findings)`)
  const seconds = [...times.values()].reduce((a, b) => a + b, 0) / 1000
  const each = slides.length ? (seconds / slides.length).toFixed(1) : '0'
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`
  lines.push('', `${slides.length} slides looked at, ${each} s a slide: ${found}.`)
  return lines
}
