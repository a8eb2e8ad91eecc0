import type { BaselineComparison } from '../baseline'
import type { CheckResult } from '../check'

/** Version of the report, which changes when a key is removed or gets another meaning. */
export const JSON_REPORT_VERSION = 1

/**
 * The report of --json: plain data without screenshots, as report.schema.json describes it. The keys are public; they do
 * not follow names in the code.
 */
export function jsonReport(
  { deck, slides, findings, causes, disabledRules, durations }: CheckResult,
  baseline?: BaselineComparison,
) {
  const indexOf = new Map(findings.map((finding, i) => [finding, i]))
  return {
    version: JSON_REPORT_VERSION,
    title: deck.title,
    slides: slides.map(({ no, name, title }) => ({
      no,
      name,
      title,
      milliseconds: Math.round(durations.get(no) ?? 0),
    })),
    causes: causes.map(({ rule, grade, message, fixHint, findings: places }) => ({
      ...{ rule, grade, what: message, remedy: fixHint },
      findings: places.map((finding) => indexOf.get(finding)!),
    })),
    findings: findings.map(
      ({ rule, grade, cause, slide, name, title, click, when, occurrences, message, boxes, fixHint }) => ({
        ...{ rule, grade, cause, slide, name, title, click, when },
        ...{
          whens: occurrences,
          what: message,
          at: boxes.map(({ x, y, w, h }) => ({ x, y, w, h })),
          remedy: fixHint,
        },
      }),
    ),
    off: disabledRules.map(({ rule, slide, reason, suppressed }) => ({
      ...{ rule, slide, reason },
      silenced: suppressed,
    })),
    ...(baseline ? { baseline: { known: baseline.known.length, gone: baseline.gone } } : {}),
  }
}
