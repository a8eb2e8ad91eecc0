/** What was found, for machines. */
import type { Result } from '../check'

/** As an object of plain data, without pictures. */
export function jsonReport({ deck, slides, findings, off, times }: Result) {
  return {
    title: deck.title,
    slides: slides.map(({ no, name, title }) => ({
      no,
      name,
      title,
      milliseconds: Math.round(times.get(no) ?? 0),
    })),
    findings: findings.map(({ rule, slide, name, title, click, when, whens, what, at, remedy }) => ({
      ...{ rule, slide, name, title, click, when, whens, what, at, remedy },
    })),
    off,
  }
}
