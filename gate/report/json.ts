/** What was found, for machines. */
import type { CheckResult } from '../check'

/** As an object of plain data, without pictures. */
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
    off: disabledRules,
  }
}
