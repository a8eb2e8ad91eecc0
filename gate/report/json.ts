/** What was found, for machines. */
import type { CheckResult } from '../check'

/** As an object of plain data, without pictures. */
export function jsonReport({ deck, slides, findings, disabledRules: off, durations: times }: CheckResult) {
  return {
    title: deck.title,
    slides: slides.map(({ no, name, title }) => ({
      no,
      name,
      title,
      milliseconds: Math.round(times.get(no) ?? 0),
    })),
    findings: findings.map(
      ({
        rule,
        slide,
        name,
        title,
        click,
        when,
        occurrences: whens,
        message: what,
        boxes: at,
        fixHint: remedy,
      }) => ({
        ...{ rule, slide, name, title, click, when, whens, what, at, remedy },
      }),
    ),
    off,
  }
}
