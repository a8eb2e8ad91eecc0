import type { CheckResult } from '../check'

/** The report of --json: plain data without screenshots. The keys are public; they do not follow names in the code. */
export function jsonReport({ deck, slides, findings, disabledRules, durations }: CheckResult) {
  return {
    title: deck.title,
    slides: slides.map(({ no, name, title }) => ({
      no,
      name,
      title,
      milliseconds: Math.round(durations.get(no) ?? 0),
    })),
    findings: findings.map(
      ({ rule, slide, name, title, click, when, occurrences, message, boxes, fixHint }) => ({
        ...{ rule, slide, name, title, click, when },
        ...{ whens: occurrences, what: message, at: boxes, remedy: fixHint },
      }),
    ),
    off: disabledRules.map(({ rule, slide, reason, suppressed }) => ({
      ...{ rule, slide, reason },
      silenced: suppressed,
    })),
  }
}
