/** Tells what follows from requests to other sites that failed, as the gate blocks them, together with the request. */
import type { Finding } from './rule-runner'

const EXTERNAL_REQUESTS = 'external-requests'

/** Errors of scripts whose request failed. */
const NETWORK_ERROR =
  /failed to fetch|networkerror|network error|load failed|failed to load|err_(failed|blocked|internet)|dynamically imported module|timed? ?out/i

/** Findings of slides that wait for an answer, or ask for it again and again. */
const WAITING: Readonly<Record<string, RegExp>> = {
  'leaked-timers': /still runs/,
  'render-timeout': /never settles|does not render|does not load/,
  'inconsistent-state': /without a click/,
}

export class BlockedRequests {
  /** Slide number → addresses of requests that failed there. */
  private readonly urlsBySlide = new Map<number, Set<string>>()

  /** Records the failed requests among lines of the log. */
  add(slide: number, log: readonly string[]): void {
    for (const line of log) {
      const [, url] = /^blocked request: (\S+)/.exec(line) ?? []
      if (url) this.urlsBySlide.set(slide, (this.urlsBySlide.get(slide) ?? new Set()).add(url))
    }
  }

  /** The failed request that causes a finding. An error may be logged only when the next slide is entered. */
  private causeOf({ rule, slide, message }: Finding): string | undefined {
    const here = [...(this.urlsBySlide.get(slide) ?? [])]
    if (WAITING[rule]?.test(message)) return here[0]
    if (rule !== 'console-errors') return undefined
    const all = [...this.urlsBySlide.values()].flatMap((urls) => [...urls])
    const named = all.find((url) => message.includes(url) || message.includes(new URL(url).host))
    return (
      named ??
      (NETWORK_ERROR.test(message) ? [...here, ...(this.urlsBySlide.get(slide - 1) ?? [])][0] : undefined)
    )
  }

  /**
   * The findings, in which those that follow from a failed request have its cause. They are told on the slide of the
   * request alone: on others they go on after it, and go when it is mended.
   */
  attribute(findings: readonly Finding[]): Finding[] {
    const requests = findings.filter(({ rule }) => rule === EXTERNAL_REQUESTS)
    return findings.flatMap((finding) => {
      const url = this.causeOf(finding)
      const request = url && requests.find(({ message }) => message.includes(url))
      if (!request) return [finding]
      if (!requests.some(({ slide, message }) => slide === finding.slide && message.includes(url))) return []
      const { rule, grade, cause, fixHint } = request
      const message = `follows from a failed request: ${finding.message}`
      return [{ ...finding, rule, grade, cause, fixHint, message, ownToSlide: undefined }]
    })
  }
}
